import { describe, expect, it } from 'vitest';
import { bold, code, concat, fmt, lines } from '../../src/views/text.ts';

describe('formatted text', () => {
  it('keeps names that look like markup as they are', () => {
    expect(fmt`Hello ${bold('<b>_*`😀')}!`).toEqual({
      text: 'Hello <b>_*`😀!',
      entities: [{ type: 'bold', offset: 6, length: 8 }],
    });
  });

  it('counts offsets in UTF-16 units, as Telegram does', () => {
    expect(concat('💚 ', bold('A')).entities).toEqual([{ type: 'bold', offset: 3, length: 1 }]);
  });

  it('nests', () => {
    expect(bold(concat('a', bold('b'))).entities).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'bold', offset: 1, length: 1 },
    ]);
  });

  it('makes no entity of length 0', () => {
    expect(bold('')).toEqual({ text: '', entities: [] });
  });

  it('joins lines, leaving out what is absent and keeping what is empty', () => {
    expect(lines('a', undefined, '', false, code('b'))).toEqual({
      text: 'a\n\nb',
      entities: [{ type: 'code', offset: 3, length: 1 }],
    });
  });
});
