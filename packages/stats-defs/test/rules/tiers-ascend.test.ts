import { BADGES, type Badge } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const badges: readonly Badge[] = Object.values(BADGES);

test('tiers are whole numbers that ascend', () => {
  for (const { key, tiers = [] } of badges) {
    expect(
      tiers.every((tier) => Number.isSafeInteger(tier) && tier > 0),
      key,
    ).toBe(true);
    expect(
      tiers.every((tier, at) => at === 0 || tier > (tiers[at - 1] ?? 0)),
      key,
    ).toBe(true);
  }
});

test('every tier has a name, and names without tiers stand for unknown tiers', () => {
  for (const { key, tiers, tierNames } of badges) {
    if (tiers !== undefined) expect(tierNames, key).toHaveLength(tiers.length);
  }
  expect(BADGES.plusBeta.tiers).toBeUndefined();
  expect(BADGES.plusBeta.tierNames).toEqual(['bronze', 'silver', 'gold']);
});
