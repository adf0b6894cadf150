import { type Change, diff, type Snapshot } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';

/** A change worth telling: more of a count, a new best, or a stat's first appearance. */
export type Gain = Extract<Change<string>, { type: 'moved' | 'beaten' | 'appeared' }>;

/** What rose from one snapshot to the next: the greatest growth relative to the stat itself first; what appeared comes last. Nothing where the two can't be compared. */
export function gainsBetween(
  catalogue: Catalogue<string>,
  before: Snapshot<string>,
  after: Snapshot<string>,
): readonly Gain[] {
  const delta = diff(before, after, { catalogue });
  const changes: readonly Change<string>[] = delta.isOk() ? delta.value.changes : [];
  return changes.filter(isGain).sort((a, b) => growthOf(b) - growthOf(a));
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
