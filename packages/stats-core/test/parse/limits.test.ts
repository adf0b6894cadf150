import { createParser, DEFAULT_LIMITS, parseStats } from '@prime-tally/stats-core';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

function codesOf(text: string, limits: Partial<typeof DEFAULT_LIMITS>): string[] {
  return parseStats(text, { limits }).match(
    () => [],
    ({ issues }) => issues.map(({ code }) => code),
  );
}

const text = pasteOf(
  [
    ['Level', 9],
    ['Hacks', 51],
  ],
  { by: '\t' },
);

describe('a limit', () => {
  it.each([
    ['textLength', text, text.length, 'text_long'],
    ['exports', text + text, 2, 'exports_many'],
    ['columns', text, 7, 'columns_many'],
    // `Date (yyyy-mm-dd)` is the longest cell.
    ['cellLength', text, 17, 'cell_long'],
  ] as const)('%s is exact and has its own code', (limit, input, allowed, code) => {
    expect(codesOf(input, { [limit]: allowed })).toEqual([]);
    expect(codesOf(input, { [limit]: allowed - 1 })).toContain(code);
  });

  it('is 65,536 UTF-16 units for a text, unless asked otherwise', () => {
    const padded = text.padEnd(65_536, ' ');
    expect(DEFAULT_LIMITS.textLength).toBe(65_536);
    expect(codesOf(padded, {})).toEqual([]);
    expect(codesOf(`${padded} `, {})).toEqual(['text_long']);
    expect(codesOf(`${padded} `, { textLength: 65_537 })).toEqual([]);
  });

  it('is told by the parser that holds to it', () => {
    const { limits, parse } = createParser({ catalogue: CATALOGUE, limits: { exports: 3 } });
    expect(limits).toEqual({ ...DEFAULT_LIMITS, exports: 3 });
    expect(parse(text.repeat(3)).isOk()).toBe(true);
    expect(parse(text.repeat(4)).isErr()).toBe(true);
  });

  it('counts what was found and what is allowed', () => {
    expect(parseStats(text.repeat(3), { limits: { exports: 2 } })._unsafeUnwrapErr().issues).toMatchObject([
      { code: 'exports_many', counts: { expected: 2, found: 3 } },
    ]);
  });
});
