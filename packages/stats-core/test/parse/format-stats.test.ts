import { formatStats, parseStats, type Snapshot } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';

const SNAPSHOT: Snapshot = {
  agent: 'Nordlicht',
  faction: 'enlightened',
  takenAt: '2026-09-01T19:30:00',
  timeSpan: 'all_time',
  timeSpanText: 'ALL TIME',
  stats: { hacks: 51, level: 9, droneHacks: 0 },
  unknown: [],
  repeated: [],
  unresolved: [],
};

function readBack(text: string): readonly Snapshot[] {
  return parseStats(text)._unsafeUnwrap().snapshots;
}

describe('formatStats', () => {
  it('writes tabs as the game does: the layout’s order, and a tab at the end of both rows', () => {
    expect(formatStats(SNAPSHOT, { separator: 'tab' })).toBe(
      'Time Span\tAgent Name\tAgent Faction\tDate (yyyy-mm-dd)\tTime (hh:mm:ss)\tLevel\tHacks\tDrone Hacks\t\n' +
        'ALL TIME\tNordlicht\tEnlightened\t2026-09-01\t19:30:00\t9\t51\t0\t\n',
    );
  });

  it('writes blanks as Telegram delivers them: a blank at the end of the header row only', () => {
    expect(formatStats(SNAPSHOT, { separator: 'space' })).toBe(
      'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss) Level Hacks Drone Hacks \n' +
        'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00 9 51 0',
    );
  });

  it('throws for a stat that the catalogue lacks: the caller’s mistake', () => {
    const stats = { ...SNAPSHOT.stats, zeta: 1 };
    expect(() => formatStats({ ...SNAPSHOT, stats }, { separator: 'tab' })).toThrow('zeta');
  });

  it('both stats of one header text come back', () => {
    const stats = { kineticCapsulesCompleted: 6, firstSaturdayEvents: 3, eventKineticCapsulesCompleted: 5 };
    for (const separator of ['tab', 'space'] as const) {
      expect(readBack(formatStats({ ...SNAPSHOT, stats }, { separator }))).toEqual([{ ...SNAPSHOT, stats }]);
    }
  });

  it('every snapshot of the corpus comes back by tabs, but for what tabs can’t carry', () => {
    let checked = 0;
    const wrongs: string[] = [];
    for (const { name, text } of readCorpus()) {
      const snapshots = parseStats(text).match(
        (parsed) => parsed.snapshots,
        (failure) => failure.readable,
      );
      for (const snapshot of snapshots) {
        // An empty cell at a row's end can't be told from the game's last tab.
        if (snapshot.unresolved.length > 0 || snapshot.unknown.at(-1)?.text === '') continue;
        checked++;
        const [back] = readBack(formatStats(snapshot, { separator: 'tab' }));
        const isSame = JSON.stringify(sorted(back)) === JSON.stringify(sorted(snapshot));
        if (!isSame) wrongs.push(name);
      }
    }
    expect(wrongs).toEqual([]);
    expect(checked).toBeGreaterThan(200);
  });
});

/** With the stats in one order, since two layouts may print them in different ones. */
function sorted(snapshot: Snapshot | undefined): object {
  const stats = Object.entries(snapshot?.stats ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...snapshot, stats };
}
