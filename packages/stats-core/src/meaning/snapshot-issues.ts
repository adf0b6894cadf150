import type { Snapshot } from '../snapshot.ts';
import { type HistoryIssue, historyIssue } from './history-issue.ts';
import { momentOf } from './local-time.ts';
import { type CatalogueOption, type Plan, planOf } from './plan.ts';

/** @internal Appends what makes a snapshot unfit for arithmetic; returns its moment, 0 when it has none. */
export function addSnapshotIssues(issues: HistoryIssue[], snapshot: Snapshot<string>, plan: Plan): number {
  const { stats, takenAt } = snapshot;
  const moment = momentOf(takenAt);
  if (moment === undefined) issues.push(historyIssue('date_impossible', { takenAt }));
  for (const stat in stats) {
    const value = stats[stat];
    if (!plan.byKey.has(stat)) issues.push(historyIssue('stat_unknown', { stat, takenAt }));
    else if (!Number.isSafeInteger(value) || (value as number) < 0) {
      issues.push(historyIssue('number_impossible', { stat, value: String(value), takenAt }));
    }
  }
  return moment ?? 0;
}

/** What makes a snapshot unfit for arithmetic: numbers, keys and dates that no export has. Empty for every parsed snapshot; snapshots made by hand or by other tools should pass here first. */
export function snapshotIssuesOf<K extends string>(
  snapshot: Snapshot<K>,
  o: CatalogueOption = {},
): readonly HistoryIssue[] {
  const issues: HistoryIssue[] = [];
  addSnapshotIssues(issues, snapshot, planOf(o.catalogue));
  return issues;
}
