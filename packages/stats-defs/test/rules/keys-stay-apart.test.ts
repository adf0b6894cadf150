import { BADGES, DERIVED_STATS, META_KEYS, STAT_KEYS, STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('the tables follow the order of the keys', () => {
  expect(Object.keys(STATS)).toEqual(STAT_KEYS);
  for (const key of STAT_KEYS) expect(STATS[key].key).toBe(key);
});

test('keys are camel case, at most 40 characters, and no name that every object has', () => {
  for (const key of [...STAT_KEYS, ...Object.keys(DERIVED_STATS), ...Object.keys(BADGES)]) {
    expect(key).toMatch(/^[a-z][A-Za-z0-9]{0,39}$/);
    expect(key in {}).toBe(false);
  }
});

test('no derived stat has the key of a stat', () => {
  expect(Object.keys(DERIVED_STATS).filter((key) => key in STATS)).toEqual([]);
});

test('the five text columns come first and are the only ones of their kind', () => {
  expect(STAT_KEYS.slice(0, 5)).toEqual(META_KEYS);
  expect(STAT_KEYS.filter((key) => STATS[key].kind === 'meta')).toEqual(META_KEYS);
});
