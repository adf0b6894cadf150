import type { Badge, Catalogue, TierName } from '@prime-tally/stats-defs';

/** @internal A badge that a stat earns. `tiers` is empty where they are unknown. */
export interface Ladder {
  readonly badge: Badge;
  readonly stat: string;
  readonly tiers: readonly number[];
  readonly names: readonly string[];
  /** Whether every further full top tier counts again (2 × onyx …). */
  readonly hasMultiples: boolean;
}

const LADDERS = new WeakMap<Catalogue<string>, readonly Ladder[]>();

/** @internal A catalogue's badges with a stat, in its order; built once per catalogue. */
export function laddersOf(catalogue: Catalogue<string>): readonly Ladder[] {
  const known = LADDERS.get(catalogue);
  if (known !== undefined) return known;
  const ladders: Ladder[] = [];
  for (const badge of Object.values(catalogue.badges)) {
    const { stat, tiers = [], tierNames = [] } = badge;
    if (stat === undefined) continue;
    ladders.push({ badge, stat, tiers, names: tierNames, hasMultiples: tierNames.at(-1) === 'onyx' });
  }
  LADDERS.set(catalogue, ladders);
  return ladders;
}

/** @internal How many tiers of a ladder a value has reached. */
export function tiersReached(ladder: Ladder, value: number): number {
  const { tiers } = ladder;
  let reached = tiers.length;
  while (reached > 0 && value < (tiers[reached - 1] ?? 0)) reached--;
  return reached;
}

/** @internal How often a value holds the top tier; 1 below that too. */
export function multipleOf(ladder: Ladder, value: number): number {
  const top = ladder.tiers.at(-1) ?? 0;
  return ladder.hasMultiples && top > 0 ? Math.max(1, Math.floor(value / top)) : 1;
}

/** The tiers that count for levels and points, lowest first. */
export const TIER_NAMES: readonly TierName[] = ['bronze', 'silver', 'gold', 'platinum', 'onyx'];
