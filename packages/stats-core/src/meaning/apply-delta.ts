import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Delta } from './delta.ts';
import { type HistoryIssue, historyIssue } from './history-issue.ts';

/** The later snapshot of a delta, from the earlier one: `applyDelta(a, diff(a, b))` equals `b`. Refuses a snapshot that is not of the delta's earlier agent and moment. */
export function applyDelta<K extends string>(
  before: Snapshot<K>,
  delta: Delta<K>,
): Result<Snapshot<K>, Issues<HistoryIssue>> {
  if (before.agent !== delta.before.agent) {
    return err([historyIssue('agent_other', { before: delta.before.agent, after: before.agent })]);
  }
  if (before.takenAt !== delta.before.takenAt) {
    return err([historyIssue('moment_conflicting', { takenAt: before.takenAt })]);
  }
  const stats: Partial<Record<K, number>> = { ...before.stats };
  for (const change of delta.changes) {
    if (change.type === 'vanished') delete stats[change.key];
    else stats[change.key] = change.after;
  }
  return ok({ ...delta.after, stats });
}
