import type { BadgeKey } from './badge-keys.ts';
import { keyedOf } from './keyed.ts';
import type { StatKey } from './keys.ts';
import type { Badge } from './types.ts';

/** A badge without its key and without what most badges share. */
export type BadgeRow = Pick<Badge<StatKey>, 'name' | 'kind'> &
  Partial<Omit<Badge<StatKey>, 'key' | 'isDoubtful'>>;

/** Names of five tiers, lowest first, as nearly every badge has them. */
export const FIVE: readonly string[] = ['bronze', 'silver', 'gold', 'platinum', 'onyx'];
/** Names of four tiers, lowest first. */
export const FOUR: readonly string[] = ['bronze', 'silver', 'gold', 'platinum'];
/** Names of three tiers, lowest first. */
export const THREE: readonly string[] = ['bronze', 'silver', 'gold'];
/** Names of two tiers, lowest first. */
export const TWO: readonly string[] = ['bronze', 'silver'];
/** Name of the tier of a badge that has one. */
export const ONE: readonly string[] = ['single'];

/** Completes rows: a badge is open, and no source says whether it counts for a level, unless its row says otherwise. */
export function badgesOfRows(
  rows: Readonly<Record<BadgeKey, BadgeRow>>,
): Readonly<Record<BadgeKey, Badge<StatKey>>> {
  return keyedOf(rows, (key, row) => ({
    key,
    countsForLevel: null,
    status: 'open',
    isDoubtful: row.doubts !== undefined,
    ...row,
  }));
}
