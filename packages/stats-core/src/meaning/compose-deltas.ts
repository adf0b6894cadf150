import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { Change, Delta } from './delta.ts';
import { changeOf, stepOf } from './diff.ts';
import { type HistoryIssue, historyIssue } from './history-issue.ts';
import { DAY_MS, momentOf } from './local-time.ts';
import { type CatalogueOption, planOf } from './plan.ts';
import { unknownChangesOf } from './unknown-changes.ts';

/** One delta for two in a row: `composeDeltas(diff(a, b), diff(b, c))` equals `diff(a, c)`. Refuses deltas that don't meet at one agent and moment. */
export function composeDeltas<K extends string>(
  first: Delta<K>,
  second: Delta<K>,
  o: CatalogueOption = {},
): Result<Delta<K>, Issues<HistoryIssue>> {
  const { before, after: middle } = first;
  const { before: resumed, after } = second;
  if (middle.agent !== resumed.agent) {
    return err([historyIssue('agent_other', { before: middle.agent, after: resumed.agent })]);
  }
  if (middle.takenAt !== resumed.takenAt) {
    return err([historyIssue('time_reversed', { before: middle.takenAt, after: resumed.takenAt })]);
  }
  // Hint: first.days + second.days would round, and differ from the direct diff.
  const days = ((momentOf(after.takenAt) ?? 0) - (momentOf(before.takenAt) ?? 0)) / DAY_MS;
  const step = stepOf(before, after, days);
  const early = new Map<string, Change<K>>(first.changes.map((change) => [change.key, change]));
  const late = new Map<string, Change<K>>(second.changes.map((change) => [change.key, change]));
  const changes: Change<string>[] = [];
  for (const stat of planOf(o.catalogue).stats) {
    const one = early.get(stat.key);
    const two = late.get(stat.key);
    if (one === undefined && two === undefined) continue;
    const change = changeOf(stat, oldValueOf(one ?? two), newValueOf(two ?? one), step);
    if (change !== undefined) changes.push(change);
  }
  return ok({
    before,
    after,
    days,
    // Hint: every key came from a Delta<K>.
    changes: changes as readonly Change<string>[] as readonly Change<K>[],
    unknown: unknownChangesOf(before.unknown, after.unknown),
  });
}

function oldValueOf(change: Change<string> | undefined): number | undefined {
  return change === undefined || change.type === 'appeared' ? undefined : change.before;
}

function newValueOf(change: Change<string> | undefined): number | undefined {
  return change === undefined || change.type === 'vanished' ? undefined : change.after;
}
