import type { StatKey } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { LocalDateTime, Snapshot } from '../snapshot.ts';
import { isSameSpan } from './diff.ts';
import { type HistoryIssue, historyIssue, someIssues } from './history-issue.ts';
import { type CatalogueOption, type Plan, planOf } from './plan.ts';
import { addSnapshotIssues } from './snapshot-issues.ts';
import { unknownChangesOf } from './unknown-changes.ts';

declare const isChecked: unique symbol;

/** One agent's exports of one span, oldest first, every number and moment possible, no moment twice. Only `readHistory` makes one. */
export interface History<K extends string = StatKey> {
  readonly [isChecked]: true;
  readonly snapshots: readonly [Snapshot<K>, ...Snapshot<K>[]];
  /** Place of each snapshot in time, in ms. */
  readonly moments: readonly number[];
  readonly plan: Plan;
}

/** A history from snapshots in any order; an equal snapshot of one moment counts once. Refuses mixed agents and spans, contradictions and impossible numbers, with every reason. */
export function readHistory<K extends string = StatKey>(
  snapshots: readonly Snapshot<K>[],
  o: CatalogueOption = {},
): Result<History<K>, Issues<HistoryIssue>> {
  const plan = planOf(o.catalogue);
  const [first] = snapshots;
  if (first === undefined) return err([historyIssue('history_empty', { found: 0 })]);
  const issues: HistoryIssue[] = [];
  const posts = snapshots.map((snapshot) => {
    if (snapshot.agent !== first.agent) {
      issues.push(historyIssue('agent_other', { before: first.agent, after: snapshot.agent }));
    }
    if (!isSameSpan(snapshot, first)) {
      issues.push(historyIssue('span_other', { before: first.timeSpanText, after: snapshot.timeSpanText }));
    }
    return { snapshot, moment: addSnapshotIssues(issues, snapshot, plan) };
  });
  posts.sort((a, b) => a.moment - b.moment);
  const kept = posts.filter(({ snapshot, moment }, place) => {
    const older = posts[place - 1];
    if (older?.moment !== moment) return true;
    if (!hasSameNumbers(older.snapshot, snapshot, plan)) {
      issues.push(historyIssue('moment_conflicting', { takenAt: snapshot.takenAt }));
    }
    return false;
  });
  const reasons = someIssues(issues);
  if (reasons !== undefined) return err(reasons);
  // Hint: the mark exists for the compiler alone, so that a history made by hand is no History.
  return ok({
    snapshots: kept.map(({ snapshot }) => snapshot) as [Snapshot<K>, ...Snapshot<K>[]],
    moments: kept.map(({ moment }) => moment),
    plan,
  } as unknown as History<K>);
}

function hasSameNumbers(a: Snapshot<string>, b: Snapshot<string>, plan: Plan): boolean {
  return (
    plan.stats.every(({ key }) => a.stats[key] === b.stats[key]) &&
    unknownChangesOf(a.unknown, b.unknown).length === 0
  );
}

/** @internal Index of the last snapshot at or before a moment; −1 where all are later. Logarithmic. */
export function lastAt(history: History<string>, moment: number): number {
  const { moments } = history;
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A period between two local moments. */
export interface TimeWindow {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
}
