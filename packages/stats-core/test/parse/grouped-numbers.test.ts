import { parseStats } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

describe('a number grouped by blanks', () => {
  const columns = (number: string) =>
    [
      ['Level', 9],
      ['Lifetime AP', number],
      ['Hacks', 5100],
      ['Links Created', 70],
      ['Zeta Eta', 12],
      ['Recursions', 2],
    ] as const;

  it.each(['\u00a0', '\u2007', '\u2009', '\u202f', '\u200b', '\ufeff'])(
    'by %j is never cut in two, though an unknown header hides the count',
    (mark) => {
      const read = parseStats(pasteOf(columns(['3', '100', '200'].join(mark)))).match(
        ({ snapshots: [{ stats }] }) => [stats.lifetimeAp, stats.hacks],
        () => [],
      );
      const truth = [[], [3100200, 5100], [3100200, undefined], [undefined, undefined]];
      expect(truth).toContainEqual(read);
    },
  );

  it.each(['\u00a0', '\u202f', '\u2009'])('by %j is read whole between tabs', (mark) => {
    const text = pasteOf(columns(['3', '100', '200'].join(mark)), { by: '\t' });
    const { snapshots, warnings } = parseStats(text)._unsafeUnwrap();
    expect(snapshots[0].stats.lifetimeAp).toBe(3100200);
    expect(warnings.map(({ code }) => code)).toEqual(['stat_unknown', 'number_grouped']);
  });

  it('isn’t seen where every blank is of the same kind', () => {
    const text = pasteOf(
      [
        ['Level', 9],
        ['Hacks', 100],
        ['Drone Hacks', 200],
      ],
      { by: '\u00a0' },
    );
    expect(parseStats(text)._unsafeUnwrap().snapshots[0].stats).toEqual({
      level: 9,
      hacks: 100,
      droneHacks: 200,
    });
  });
});
