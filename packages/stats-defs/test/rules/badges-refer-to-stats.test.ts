import { BADGES, type Badge, STATS, type StatKey } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const badges: readonly Badge<StatKey>[] = Object.values(BADGES);

test('the stat of every badge exists and counts', () => {
  for (const { key, stat } of badges) {
    if (stat === undefined) continue;
    expect(['counter', 'record', 'event'], key).toContain(STATS[stat].kind);
  }
});

test('names and keys are told apart', () => {
  expect(new Set(badges.map(({ name }) => name.toLowerCase())).size).toBe(badges.length);
  for (const [key, badge] of Object.entries(BADGES)) expect(badge.key).toBe(key);
});

test('only the badges of a subscription share a stat', () => {
  const stats = badges.flatMap(({ stat, isPaid }) => (stat === undefined || isPaid ? [] : [stat]));
  expect(new Set(stats).size).toBe(stats.length);
  expect(badges.filter(({ isPaid }) => isPaid).map(({ stat }) => stat)).toEqual(
    Array(5).fill('monthsSubscribed'),
  );
});
