import { type BadgeCrossing, badgesCrossed, diff, hasRecursed, type Snapshot } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { FEATURED_STATS } from '../boards.ts';

/** Kinds of highlights that a chat may want to hear of. */
export const HIGHLIGHT_KINDS = ['badge', 'onyx', 'level', 'recursion', 'milestone'] as const;

/** One of them. */
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

/** Something worth telling others. */
export type Highlight =
  /** `badge`: a tier; `onyx`: a multiple of the top tier. */
  | { readonly kind: 'badge' | 'onyx'; readonly crossing: BadgeCrossing }
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'recursion' }
  /** A round number that the stat has passed. */
  | { readonly kind: 'milestone'; readonly stat: string; readonly value: number };

/** The smallest round numbers worth telling; of the others, ten thousand. */
const LEAST: Readonly<Record<string, number>> = {
  lifetimeAp: 10_000_000,
  xmRecharged: 10_000_000,
  distanceWalked: 1_000,
  uniquePortalsVisited: 1_000,
};
const LEAST_OTHERS = 10_000;

/** What happened from one snapshot to the next, of these kinds; in their order. Nothing where the two can't be compared. */
export function highlightsOf(
  catalogue: Catalogue<string>,
  before: Snapshot<string>,
  after: Snapshot<string>,
  kinds: readonly HighlightKind[] = HIGHLIGHT_KINDS,
): readonly Highlight[] {
  const delta = diff(before, after, { catalogue });
  if (delta.isErr()) return [];
  // A stat that was not seen before says nothing about when its badge was earned.
  const crossings = badgesCrossed(before.stats, after.stats, { catalogue }).filter(
    (one) => !one.isFirstSight,
  );
  const [old, young] = [before.stats.level, after.stats.level];
  const all: readonly Highlight[] = [
    ...crossings
      .filter(({ tiers }) => tiers.length > 0)
      .map(({ multiple: _, ...crossing }) => ({ kind: 'badge', crossing }) as const),
    ...crossings
      .filter(({ multiple }) => multiple !== undefined)
      .map((crossing) => ({ kind: 'onyx', crossing: { ...crossing, tiers: [] } }) as const),
    ...(old !== undefined && young !== undefined && young > old
      ? [{ kind: 'level', level: young } as const]
      : []),
    ...(hasRecursed(delta.value) ? [{ kind: 'recursion' } as const] : []),
    ...FEATURED_STATS.flatMap((stat) => {
      const value = milestoneBetween(stat, before.stats[stat], after.stats[stat]);
      return value === undefined ? [] : [{ kind: 'milestone', stat, value } as const];
    }),
  ];
  return all.filter(({ kind }) => kinds.includes(kind));
}

/** The largest of 1, 2 or 5 × a power of ten that lies above the one and not above the other. */
export function milestoneBetween(
  stat: string,
  before: number | undefined,
  after: number | undefined,
): number | undefined {
  if (before === undefined || after === undefined || after <= before) return undefined;
  const power = 10 ** Math.floor(Math.log10(after));
  const round = [5, 2, 1].map((step) => step * power).find((one) => one <= after);
  const isNew = round !== undefined && round > before && round >= (LEAST[stat] ?? LEAST_OTHERS);
  return isNew ? round : undefined;
}
