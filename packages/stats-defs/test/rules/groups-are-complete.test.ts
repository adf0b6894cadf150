import { GROUPS, STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('every group holds a stat, and every stat’s group has its place', () => {
  expect(new Set(Object.values(STATS).map(({ group }) => group))).toEqual(new Set(GROUPS));
  expect(new Set(GROUPS).size).toBe(GROUPS.length);
});
