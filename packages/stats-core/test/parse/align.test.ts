import {
  align,
  CATALOGUE,
  createDictionary,
  createParser,
  matchHeader,
  parseStats,
  type StatKey,
} from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

const dictionary = createDictionary(CATALOGUE);

/** How a row of these headers and so many values is read: `name=place`, the run in brackets, or what misfits. */
function aligned(headers: string, values: number) {
  const match = matchHeader(headers, 0, headers.length, 'blank', dictionary);
  const alignment = align(match, values, dictionary);
  if ('code' in alignment) return `${alignment.code} ${alignment.found} for ${alignment.expected}`;
  const { columns, run } = alignment;
  return [
    ...columns.map(({ header, at }) => `${header}=${at}`),
    ...(run ? [`[${run.headers.join('|')}]=${run.from}..${run.to - 1}`] : []),
  ].join(', ');
}

describe('a row without gaps', () => {
  it('needs as many values as names', () => {
    expect(aligned('Level Hacks', 2)).toBe('Level=0, Hacks=1');
    expect(aligned('Level Hacks', 1)).toBe('values_few 1 for 2');
    expect(aligned('Level Hacks', 3)).toBe('values_many 3 for 2');
  });
});

describe('a row with one gap', () => {
  it('is exact where it holds one column and the names beside it stand in order', () => {
    expect(aligned('Level Zeta Hacks Recursions', 4)).toBe('Level=0, Zeta=1, Hacks=2, Recursions=3');
    expect(aligned('Zeta Hacks Recursions', 3)).toBe('Zeta=0, Hacks=1, Recursions=2');
    expect(aligned('Level Hacks Zeta', 3)).toBe('Level=0, Hacks=1, Zeta=2');
    expect(aligned('Zeta', 1)).toBe('Zeta=0');
  });

  it('takes in the name beside it that is out of order', () => {
    // Each of the four neighbours, out of order with another.
    expect(aligned('Recursions Level Zeta Hacks', 4)).toBe('Recursions=0, [Level|Zeta|Hacks]=1..3');
    expect(aligned('Hacks Zeta Level Recursions', 4)).toBe('Recursions=3, [Hacks|Zeta|Level]=0..2');
    expect(aligned('Level Zeta Recursions Hacks', 4)).toBe('Level=0, Hacks=3, [Zeta|Recursions]=1..2');
    expect(aligned('Level Hacks Zeta Recursions XM Collected', 5)).toBe(
      'Level=0, XM Collected=4, [Hacks|Zeta|Recursions]=1..3',
    );
    expect(aligned('Recursions Zeta Hacks', 3)).toBe('[Recursions|Zeta|Hacks]=0..2');
    expect(aligned('Recursions Hacks Zeta', 3)).toBe('Recursions=0, [Hacks|Zeta]=1..2');
    expect(aligned('Zeta Recursions Hacks', 3)).toBe('Hacks=2, [Zeta|Recursions]=0..1');
  });

  it('takes in a name from which a known header goes on', () => {
    expect(aligned('Level Cryptic Memories Global Op Tokens Recursions', 4)).toBe(
      'Level=0, Recursions=3, [Cryptic Memories|Global Op Tokens]=1..2',
    );
    expect(aligned('Level Zeta Unique Links Created Recursions', 4)).toBe(
      'Level=0, Zeta Unique=1, Links Created=2, Recursions=3',
    );
    expect(aligned('Level Zeta Matryoshka Links Created Recursions', 4)).toContain('[');
    expect(aligned('Level Zeta Eta Unique Hacks Recursions', 4)).toBe(
      'Level=0, Recursions=3, [Zeta Eta Unique|Hacks]=1..2',
    );
    expect(aligned('Level Zeta Sentinel Recursions', 3)).toBe('Level=0, Zeta Sentinel=1, Recursions=2');
  });

  it('takes in a name that holds a shorter one which the row lacks', () => {
    expect(aligned('Level Zeta Drone Hacks Recursions', 4)).toBe(
      'Level=0, Recursions=3, [Zeta|Drone Hacks]=1..2',
    );
    expect(aligned('Level Hacks Zeta Drone Hacks Recursions', 5)).toBe(
      'Level=0, Hacks=1, Zeta=2, Drone Hacks=3, Recursions=4',
    );
    expect(aligned('Level +Alpha Pages Zeta Recursions', 4)).toBe(
      'Level=0, Recursions=3, [+Alpha Pages|Zeta]=1..2',
    );
    expect(aligned('Level +Alpha +Alpha Pages Zeta Recursions', 5)).toContain('Zeta=3');
  });

  it('takes in names that stand elsewhere, to the first and the last column', () => {
    expect(aligned('Hacks Zeta Level Hacks', 3)).toBe('Hacks Zeta=0, Level=1, Hacks=2');
    expect(aligned('Level Hacks Recursions Zeta Hacks', 4)).toBe(
      'Level=0, Hacks=1, Recursions=2, Zeta Hacks=3',
    );
    expect(aligned('Level Hacks Recursions Zeta Hacks Level', 4)).toBe(
      'Level=0, Hacks=1, Recursions=2, Zeta Hacks Level=3',
    );
    expect(aligned('Level Hacks Zeta Level Hacks Recursions', 3)).toBe('values_few 3 for 2');
  });

  it('counts a name that stands in gaps only as a column of its own', () => {
    expect(aligned('Level Hacks Zeta Hacks', 2)).toBe('values_few 2 for 2');
    expect(aligned('Level Hacks Zeta Hacks', 3)).toBe('[Level|Hacks Zeta Hacks]=0..2');
  });

  it('keeps the gap and the names beside it together where it holds more', () => {
    expect(aligned('Level Hacks Zeta Eta XM Recharged Recursions', 6)).toBe(
      'Level=0, Recursions=5, [Hacks|Zeta Eta|XM Recharged]=1..4',
    );
    expect(aligned('Zeta Eta Hacks Recursions', 4)).toBe('Recursions=3, [Zeta Eta|Hacks]=0..2');
    expect(aligned('Zeta Eta', 2)).toBe('[Zeta Eta]=0..1');
    expect(aligned('Level Hacks Zeta Eta', 4)).toBe('Level=0, [Hacks|Zeta Eta]=1..3');
  });

  it('holds at least one column and at most as many as words', () => {
    expect(aligned('Level Zeta Eta Hacks', 2)).toBe('values_few 2 for 3');
    expect(aligned('Level Zeta Eta Hacks', 4)).toBe('[Level|Zeta Eta|Hacks]=0..3');
    expect(aligned('Level Zeta Eta Hacks', 5)).toBe('values_many 5 for 3');
  });

  it('doubts the header that two stats share where it stands elsewhere too', () => {
    expect(aligned('Level Kinetic Capsules Completed Zeta Recursions', 4)).toBe(
      'Level=0, Kinetic Capsules Completed=1, Zeta=2, Recursions=3',
    );
    const between = 'Zeta First Saturday Events Second Sunday Events';
    expect(aligned(`Level Kinetic Capsules Completed ${between} Kinetic Capsules Completed`, 6)).toBe(
      'Level=0, First Saturday Events=3, Second Sunday Events=4, Kinetic Capsules Completed=5, [Kinetic Capsules Completed|Zeta]=1..2',
    );
    const twice = 'Kinetic Capsules Completed Zeta First Saturday Events Kinetic Capsules Completed';
    expect(aligned(`Level ${twice}`, 5)).toBe(
      'Level=0, Kinetic Capsules Completed=4, [Kinetic Capsules Completed|Zeta|First Saturday Events]=1..3',
    );
  });
});

describe('a row with several gaps', () => {
  it('is exact only left of the first gap and right of the last, and of the names beside them', () => {
    expect(aligned('Level Hacks Zeta XM Recharged Eta Distance Walked Recursions', 7)).toBe(
      'Level=0, Recursions=6, [Hacks|Zeta|XM Recharged|Eta|Distance Walked]=1..5',
    );
    expect(aligned('Level Hacks Zeta XM Recharged Eta Distance Walked Recursions', 6)).toBe(
      'values_few 6 for 7',
    );
    expect(aligned('Level Hacks Zeta XM Recharged Eta Distance Walked Recursions', 8)).toBe(
      'values_many 8 for 7',
    );
    expect(aligned('Zeta XM Recharged Eta', 3)).toBe('[Zeta|XM Recharged|Eta]=0..2');
  });
});

/** A catalogue in which two stats stand elsewhere in the layouts. */
function parserWith(places: Partial<Record<StatKey, { order: number; order2019?: number }>>) {
  const stats = { ...CATALOGUE.stats };
  for (const key of ['hacks', 'level'] as const) stats[key] = { ...stats[key], ...places[key] };
  return createParser<StatKey>({ catalogue: { ...CATALOGUE, stats } });
}

describe('the order of two names beside a gap', () => {
  const text = pasteOf([
    ['Level', 9],
    ['Zeta', 3],
    ['Hacks', 51],
  ]);
  const isExact = (places: Parameters<typeof parserWith>[0]): boolean =>
    parserWith(places).parse(text)._unsafeUnwrap().snapshots[0].unresolved.length === 0;

  it('is that of the layout since 2021 or of the one before', () => {
    expect(isExact({ level: { order: 1, order2019: 9 }, hacks: { order: 2, order2019: 5 } })).toBe(true);
    expect(isExact({ level: { order: 2, order2019: 5 }, hacks: { order: 1, order2019: 9 } })).toBe(true);
    expect(isExact({ level: { order: 2, order2019: 0 }, hacks: { order: 1, order2019: 9 } })).toBe(true);
    expect(isExact({ level: { order: 2, order2019: 9 }, hacks: { order: 1, order2019: 5 } })).toBe(false);
  });

  it('is none where they stand in one place, or one was not in the older layout', () => {
    expect(isExact({ level: { order: 2, order2019: 5 }, hacks: { order: 2, order2019: 5 } })).toBe(false);
    expect(isExact({ level: { order: 2, order2019: -1 }, hacks: { order: 1, order2019: 9 } })).toBe(false);
  });
});

describe('columns of one stat', () => {
  it('keep an old name apart where the current one is in doubt', () => {
    const { stats, repeated } = parseStats(
      pasteOf([
        ['Longest Hacking Streak', 40],
        ['Level', 9],
        ['Hacks', 51],
        ['Zeta', 1],
        ['Longest Sojourner Streak', 41],
        ['Eta', 2],
      ]),
    )._unsafeUnwrap().snapshots[0];
    expect(stats).toEqual({ level: 9 });
    expect(repeated).toEqual([{ header: 'Longest Hacking Streak', text: '40' }]);
  });

  it('keep the current name where only the old one is in doubt', () => {
    const { stats, repeated } = parseStats(
      pasteOf([
        ['Longest Sojourner Streak', 41],
        ['Level', 9],
        ['Hacks', 51],
        ['Zeta', 1],
        ['Longest Hacking Streak', 40],
        ['Eta', 2],
      ]),
    )._unsafeUnwrap().snapshots[0];
    expect(stats).toEqual({ longestSojournerStreak: 41, level: 9 });
    expect(repeated).toEqual([]);
  });

  it('are kept apart where one of two alike is in doubt', () => {
    const { stats, repeated } = parseStats(
      pasteOf([
        ['Hacks', 40],
        ['Level', 9],
        ['Zeta', 1],
        ['XM Recharged', 5],
        ['Hacks', 41],
        ['Distance Walked', 7],
        ['Eta', 2],
      ]),
    )._unsafeUnwrap().snapshots[0];
    expect(stats).toEqual({});
    expect(repeated).toEqual([{ header: 'Hacks', text: '40' }]);
  });
});
