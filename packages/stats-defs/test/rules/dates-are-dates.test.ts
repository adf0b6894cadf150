import { STATS, type StatDefinition } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const stats: readonly StatDefinition[] = Object.values(STATS);

test('first seen: a day or month, or a day it was there before', () => {
  for (const { key, firstSeen } of stats) {
    if (firstSeen !== undefined) expect(firstSeen, key).toMatch(/^(?:<= )?20\d\d-[01]\d(?:-[0-3]\d)?$/);
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
