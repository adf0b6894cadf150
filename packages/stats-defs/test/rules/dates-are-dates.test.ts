import { STATS, type StatDefinition, type StatKey } from '@prime-tally/stats-defs';
import { STAT_SOURCES } from '@prime-tally/stats-defs/sources';
import { expect, test } from 'vitest';
import { entriesOf } from '../support/entries.ts';

const stats: readonly StatDefinition[] = Object.values(STATS);

test('first seen: a day or month, or a day it was there before', () => {
  for (const { key, firstSeen } of stats) {
    if (firstSeen !== undefined) expect(firstSeen, key).toMatch(/^(?:<= )?20\d\d-[01]\d(?:-[0-3]\d)?$/);
  }
});

test('a stat was first seen no later than last seen', () => {
  for (const [key, { firstSeen = '', redefined }] of entriesOf<StatKey, StatDefinition>(STATS)) {
    const { exports, lastSeen } = STAT_SOURCES[key];
    if (lastSeen !== undefined) expect(firstSeen.replace('<= ', '') <= lastSeen, key).toBe(true);
    if (exports !== undefined) expect(exports.first <= exports.last, key).toBe(true);
    if (redefined !== undefined)
      expect(redefined.after < redefined.believed && redefined.believed < redefined.before).toBe(true);
  }
});

test('only season counters and two others are retired', () => {
  const others = stats.filter(({ retired, kind }) => retired !== undefined && kind !== 'event');
  expect(others.map(({ key }) => key)).toEqual(['currentHackingStreak', 'portalsDiscovered']);
});

test('Seer Points changed its meaning once, in a known time', () => {
  const changed = stats.filter(({ redefined }) => redefined !== undefined);
  expect(changed.map(({ key, redefined }) => [key, redefined])).toEqual([
    ['seerPoints', { after: '2025-10-04', before: '2026-02-18', believed: '2025-11-11' }],
  ]);
});
