import type { StatKey } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { LocalDateTime, Snapshot } from '../snapshot.ts';
import type { Change, Delta, Frame } from './delta.ts';
import { type HistoryIssue, historyIssue, someIssues } from './history-issue.ts';
import { DAY_MS } from './local-time.ts';
import {
  type CatalogueOption,
  isRedefinedBetween,
  kindIn,
  type Plan,
  type PlannedStat,
  planOf,
} from './plan.ts';
import type { Numbers } from './recursion.ts';
import { addSnapshotIssues } from './snapshot-issues.ts';
import { unknownChangesOf } from './unknown-changes.ts';

/** What changed from one snapshot to a later one of the same agent and span, kind by kind; refuses other agents, spans, a reversed order and impossible numbers, with every reason. The same moment is allowed. */
export function diff<K extends string = StatKey>(
  before: Snapshot<K>,
  after: Snapshot<K>,
  o: CatalogueOption = {},
): Result<Delta<K>, Issues<HistoryIssue>> {
  const plan = planOf(o.catalogue);
  const issues: HistoryIssue[] = [];
  const from = addSnapshotIssues(issues, before, plan);
  const to = addSnapshotIssues(issues, after, plan);
  if (before.agent !== after.agent) {
    issues.push(historyIssue('agent_other', { before: before.agent, after: after.agent }));
  }
  if (!isSameSpan(before, after)) {
    issues.push(historyIssue('span_other', { before: before.timeSpanText, after: after.timeSpanText }));
  }
  if (issues.length === 0 && from > to) {
    issues.push(historyIssue('time_reversed', { before: before.takenAt, after: after.takenAt }));
  }
  const reasons = someIssues(issues);
  return reasons === undefined ? ok(deltaOf(before, after, (to - from) / DAY_MS, plan)) : err(reasons);
}

/** @internal Whether two snapshots cover the same kind of period; texts decide where the catalogue knows neither. */
export function isSameSpan(a: Snapshot<string>, b: Snapshot<string>): boolean {
  return a.timeSpan === b.timeSpan && (a.timeSpan !== 'other' || a.timeSpanText === b.timeSpanText);
}

/** @internal The delta of two snapshots that were found comparable. */
export function deltaOf<K extends string>(
  before: Snapshot<K>,
  after: Snapshot<K>,
  days: number,
  plan: Plan,
): Delta<K> {
  const changes = changesOf(before.stats, after.stats, stepOf(before, after, days), plan);
  return {
    before: frameOf(before),
    after: frameOf(after),
    days,
    // Hint: every key was found among the keys of two Snapshot<K>.
    changes: changes as readonly Change<string>[] as readonly Change<K>[],
    unknown: unknownChangesOf(before.unknown, after.unknown),
  };
}

/** @internal What lies between two snapshots besides their numbers. */
export interface Step {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
  readonly isAllTime: boolean;
  readonly days: number;
}

/** @internal The step from one snapshot to another. */
export function stepOf(before: Frame, after: Frame, days: number): Step {
  return { from: before.takenAt, to: after.takenAt, isAllTime: after.timeSpan === 'all_time', days };
}

function changesOf(old: Numbers, young: Numbers, step: Step, plan: Plan): readonly Change<string>[] {
  // Hint: walking the keys that are there and filling places costs a third of asking both for every key of the catalogue.
  const places = new Array<Change<string> | undefined>(plan.stats.length).fill(undefined);
  let shared = 0;
  for (const key in young) {
    const stat = plan.byKey.get(key);
    const before = old[key];
    if (before !== undefined) shared++;
    if (stat !== undefined) places[stat.place] = changeOf(stat, before, young[key], step);
  }
  if (shared < Object.keys(old).length) {
    for (const key in old) {
      const stat = plan.byKey.get(key);
      if (stat && young[key] === undefined) places[stat.place] = changeOf(stat, old[key], undefined, step);
    }
  }
  return places.filter((change) => change !== undefined);
}

/** @internal What happened to one stat; `undefined` where nothing did. */
export function changeOf(
  stat: PlannedStat,
  before: number | undefined,
  after: number | undefined,
  step: Step,
): Change<string> | undefined {
  const { key } = stat;
  const kind = kindIn(stat, step.isAllTime);
  if (before === undefined) return after === undefined ? undefined : { type: 'appeared', key, kind, after };
  if (after === undefined) return { type: 'vanished', key, kind, before };
  if (stat.redefined !== undefined && isRedefinedBetween(stat, step.from, step.to)) {
    return { type: 'redefined', key, kind, before, after };
  }
  if (before === after) return undefined;
  if (kind === 'record') return { type: 'beaten', key, kind, before, after };
  const difference = after - before;
  return kind === 'gauge' || step.days < 1
    ? { type: 'moved', key, kind, before, after, difference }
    : { type: 'moved', key, kind, before, after, difference, perDay: difference / step.days };
}

function frameOf(snapshot: Snapshot<string>): Frame {
  const { stats: _, ...frame } = snapshot;
  return frame;
}
