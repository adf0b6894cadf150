import { HEADERS, STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('headers and aliases are NFC words with single blanks between them', () => {
  const texts = Object.values(STATS).flatMap(({ header, aliases }) => [
    header,
    ...aliases.map(({ text }) => text),
  ]);
  expect(new Set(texts).size).toBe(139);
  for (const text of [...texts, ...HEADERS.keys()]) {
    expect(text).toMatch(/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/);
    expect(text).toBe(text.normalize('NFC'));
  }
});
