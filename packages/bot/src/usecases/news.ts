import {
  type BadgeCrossing,
  badgesCrossed,
  type Change,
  type Check,
  diff,
  type Snapshot,
  warningsOf,
} from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';

/** A change worth telling: more of a count, a new best, or a stat's first appearance. */
export type Gain = Extract<Change<string>, { type: 'moved' | 'beaten' | 'appeared' }>;

/** What one export tells against the agent's last one before it. */
export interface News {
  /** The greatest growth relative to the stat itself first; what appeared comes last. */
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
  const delta = diff(before, after, { catalogue });
  const changes: readonly Change<string>[] = delta.isOk() ? delta.value.changes : [];
  const gains = changes.filter(isGain).sort((a, b) => growthOf(b) - growthOf(a));
  return { gains, badges: badgesCrossed(before.stats, after.stats, { catalogue }), checks };
}

function isGain(change: Change<string>): change is Gain {
  if (change.type === 'moved') return change.kind !== 'gauge' && change.difference > 0;
  if (change.type === 'beaten') return change.after > change.before;
  return change.type === 'appeared' && change.kind !== 'gauge' && change.after > 0;
}

/** From 0 to 1; below every other for what appeared. */
function growthOf(gain: Gain): number {
  return gain.type === 'appeared' ? -1 : (gain.after - gain.before) / gain.after;
}
