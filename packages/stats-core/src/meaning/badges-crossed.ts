import { type Ladder, laddersOf, multipleOf, tiersReached } from './ladders.ts';
import { type CatalogueOption, planOf } from './plan.ts';
import type { Numbers } from './recursion.ts';

/** One badge that reached more. */
export interface BadgeCrossing {
  readonly badge: string;
  readonly stat: string;
  /** Every tier newly reached, lowest first; empty where only the multiple rose. */
  readonly tiers: readonly string[];
  /** The onyx multiple newly reached, from 2 on; it counts every one between the old and this. */
  readonly multiple?: number;
  /** The stat was absent before: perhaps a column that was only not exported or not known until now. */
  readonly isFirstSight: boolean;
}

/** The tiers of `after` that `before` doesn't have, in the catalogue's order; nothing is ever lost. Badges whose stat outgrew them never cross. */
export function badgesCrossed(
  before: Numbers,
  after: Numbers,
  o: CatalogueOption = {},
): readonly BadgeCrossing[] {
  const crossings: BadgeCrossing[] = [];
  for (const ladder of laddersOf(planOf(o.catalogue).catalogue)) {
    const { badge, stat, tiers, names } = ladder;
    const value = countOf(after[stat]);
    if (value === undefined || badge.statOutgrew) continue;
    const old = countOf(before[stat]);
    const from = stepsOf(ladder, old);
    const to = stepsOf(ladder, value);
    if (to <= from) continue;
    const multiple = to - tiers.length + 1;
    crossings.push({
      badge: badge.key,
      stat,
      tiers: names.slice(Math.min(from, tiers.length), Math.min(to, tiers.length)),
      ...(multiple > 1 && { multiple }),
      isFirstSight: old === undefined,
    });
  }
  return crossings;
}

/** Tiers reached, each further multiple being one more. */
function stepsOf(ladder: Ladder, value: number | undefined): number {
  return value === undefined ? 0 : tiersReached(ladder, value) + multipleOf(ladder, value) - 1;
}

function countOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
