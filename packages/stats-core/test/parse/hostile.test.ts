import { type IssueCode, looksLikeStats, parseStats } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

const HEAD = 'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss)';
const VALUES = 'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00';
const limits = { textLength: 1_000_000, columns: 40_000, exports: 40_000 };

/** Texts that make a careless reader quadratic or worse, by their number of words. */
const SHAPES: readonly (readonly [
  name: string,
  text: (words: number) => string,
  code: IssueCode | undefined,
])[] = [
  ['unknown words in the header', (words) => `${HEAD}${' Zeta'.repeat(words)}\n${VALUES} 1`, undefined],
  [
    'heads of known names in the header',
    (words) => `${HEAD}${' Unique'.repeat(words)}\n${VALUES} 1`,
    undefined,
  ],
  [
    'a known name again and again',
    (words) => `${HEAD}${' Hacks'.repeat(words)}\n${VALUES}${' 1'.repeat(words)}`,
    undefined,
  ],
  [
    'a name that two stats share',
    (words) =>
      `${HEAD}${' Kinetic Capsules Completed'.repeat(words / 3)}\n${VALUES}${' 1'.repeat(words / 3)}`,
    undefined,
  ],
  [
    'old names beside the current one',
    (words) =>
      `${HEAD} Longest Sojourner Streak${' Longest Hacking Streak'.repeat(words / 3)}\n${VALUES} 2${' 1'.repeat(words / 3)}`,
    undefined,
  ],
  [
    'gaps between known names',
    (words) => `${HEAD}${' Hacks Zeta'.repeat(words / 2)}\n${VALUES}${' 1'.repeat(words)}`,
    undefined,
  ],
  [
    'a glued header',
    (words) => `${HEAD.replaceAll(' ', '')}${'Hacks'.repeat(words)}\n${VALUES}${' 1'.repeat(words)}`,
    undefined,
  ],
  [
    'a glued header that almost decodes',
    (words) => `${HEAD.replaceAll(' ', '')}${'Hacks'.repeat(words)}x\n${VALUES} 1`,
    'delimiter_missing',
  ],
  ['values without end', (words) => `${HEAD} Level\n${VALUES}${' 1'.repeat(words)}`, 'values_many'],
  [
    'factions and dates',
    (words) => `${HEAD} Level\n${' Enlightened 2026-09-01'.repeat(words / 2)}`,
    'cell_empty',
  ],
  [
    'anchors',
    (words) => `${HEAD} Level\n${' Enlightened 2026-09-01 19:30:00'.repeat(words / 3)} 1`,
    undefined,
  ],
  ['hyphens', (words) => `${HEAD} Level\n${VALUES}${'-'.repeat(words)}`, 'values_few'],
  ['first columns', (words) => 'Time Span '.repeat(words / 2), 'columns_missing'],
  ['first columns with the second', (words) => `Agent Name ${'Time Span '.repeat(words / 2)}`, undefined],
  ['headers above each other', (words) => `${HEAD}\n`.repeat(words / 8), 'values_missing'],
  ['headers in one line', (words) => `${HEAD} `.repeat(words / 8), 'values_missing'],
  ['blanks', (words) => `${HEAD}${' '.repeat(words)}Level\n${VALUES} ${' '.repeat(words)}9`, undefined],
  [
    'tabs',
    (words) => `${HEAD.replaceAll(' ', '\t')}${'\t'.repeat(words)}\n${VALUES}${'\t'.repeat(words)}`,
    undefined,
  ],
  ['quotes', (words) => `${'"'.repeat(words)}${HEAD}\n${VALUES}${'"'.repeat(words)}`, undefined],
  ['line ends', (words) => `${HEAD} Level${'\n'.repeat(words)}${VALUES} 9`, undefined],
  ['lines of names', (words) => 'Hacks Drone Hacks\n'.repeat(words / 3), 'stats_absent'],
  ['long words', (words) => 'Enlightened'.repeat(words), 'stats_absent'],
  ['one long number', (words) => `${HEAD} Level\n${VALUES} ${'9'.repeat(words)}`, 'cell_long'],
  [
    'combining marks in the span',
    (words) => `${HEAD} Level\nA${'\u0301'.repeat(words)} Nordlicht Enlightened 2026-09-01 19:30:00 9`,
    'cell_long',
  ],
];

describe('a hostile text', () => {
  for (const [name, textOf, code] of SHAPES) {
    it(`of ${name} is answered, and alike at any length`, () => {
      const answers = [8192, 16_384, 32_768].map((words) => {
        const text = textOf(words);
        looksLikeStats(text);
        return parseStats(text, { limits }).match(
          () => 'read',
          ({ issues }) => issues[0].code,
        );
      });
      expect(new Set(answers).size).toBe(1);
      if (code !== undefined) expect(answers[0]).toBe(code);
    });
  }

  it('of lone surrogates is answered', () => {
    for (const unit of ['\ud800', '\udfff']) {
      expect(parseStats(unit.repeat(100)).isErr()).toBe(true);
      expect(parseStats(pasteOf([['Level', 9]], { agent: unit }))._unsafeUnwrapErr().issues).toMatchObject([
        { code: 'agent_impossible' },
      ]);
    }
  });

  it('with keys of every object’s prototype as headers leaves them alone', () => {
    for (const header of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { stats, unknown } = parseStats(pasteOf([[header, 1]], { by: '\t' }))._unsafeUnwrap()
        .snapshots[0];
      expect(Object.keys(stats)).toEqual([]);
      expect(unknown).toEqual([{ header, text: '1' }]);
    }
  });
});
