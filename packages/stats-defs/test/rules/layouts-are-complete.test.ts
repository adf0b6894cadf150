import { LAYOUT, LAYOUT_2019, STAT_KEYS, STATS, type StatDefinition } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('today’s layout holds every stat once', () => {
  expect([...LAYOUT].sort()).toEqual([...STAT_KEYS].sort());
  expect(LAYOUT.map((key) => STATS[key].order)).toEqual(LAYOUT.map((_, place) => place));
});

test('the layout of 2019 holds only stats that were there by August 2020', () => {
  expect(new Set(LAYOUT_2019).size).toBe(LAYOUT_2019.length);
  for (const [place, key] of LAYOUT_2019.entries()) {
    const { order2019, firstSeen = '' }: StatDefinition = STATS[key];
    expect(order2019).toBe(place);
    expect(firstSeen.replace('<= ', '') < '2020-09', key).toBe(true);
  }
  expect(STAT_KEYS.filter((key) => STATS[key].order2019 !== undefined)).toHaveLength(LAYOUT_2019.length);
});
