import type { TierName } from '@prime-tally/stats-defs';
import { type BadgesOptions, badgesOf } from './badges-of.ts';
import { planOf } from './plan.ts';
import type { Numbers } from './recursion.ts';

/** Points of a medal by its tier, as community top lists count them (faq.the-grid.org/points). */
export const MEDAL_POINTS: Readonly<Record<TierName, number>> = {
  bronze: 1,
  silver: 2,
  gold: 3,
  platinum: 5,
  onyx: 7,
};

/** Points for the highest tier of each medal; a one-tier medal counts 1, a multiple nothing more. Retired, paid and event medals count nothing. */
export function medalPointsOf(stats: Numbers, o: BadgesOptions = {}): number {
  const { badges } = planOf(o.catalogue).catalogue;
  let points = 0;
  for (const { badge, tier, status } of badgesOf(stats, o)) {
    if (tier === undefined || status !== 'open') continue;
    const row = badges[badge];
    if (row?.isPaid) continue;
    if (row?.kind === 'single-tier') points += 1;
    if (row?.kind === 'multi-tier') points += MEDAL_POINTS[tier as TierName] ?? 0;
  }
  return points;
}
