import {
  type BadgeCrossing,
  badgesCrossed,
  type Check,
  type Snapshot,
  warningsOf,
} from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { type Gain, gainsBetween } from './gains.ts';

/** What one export tells against the agent's last one before it. */
export interface News {
  /** In the order of `gainsBetween`. */
  readonly gains: readonly Gain[];
  readonly badges: readonly BadgeCrossing[];
  /** What is noteworthy or doubtful about the numbers. */
  readonly checks: readonly Check[];
}

/** What is new in `after`; without a previous export only the checks. Nothing where the two can't be compared. */
export function newsOf(
  catalogue: Catalogue<string>,
  before: Snapshot<string> | undefined,
  after: Snapshot<string>,
  receivedAt: string,
): News {
  // The store's instant without its `Z`: the present in UTC, as the checks want it.
  const now = receivedAt.slice(0, 19);
  const checks = warningsOf(after, { catalogue, now, ...(before !== undefined && { previous: before }) });
  if (before === undefined) return { gains: [], badges: [], checks };
  return {
    gains: gainsBetween(catalogue, before, after),
    badges: badgesCrossed(before.stats, after.stats, { catalogue }),
    checks,
  };
}
