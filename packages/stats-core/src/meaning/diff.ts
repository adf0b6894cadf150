import type { StatKey } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { Snapshot } from '../snapshot.ts';
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
  const changes = changesOf(before.stats, after.stats, before, after, days, plan);
  return {
    before: frameOf(before),
    after: frameOf(after),
    days,
    // Hint: every key was found among the keys of two Snapshot<K>.
    changes: changes as readonly Change<string>[] as readonly Change<K>[],
    unknown: unknownChangesOf(before.unknown, after.unknown),
  };
}

function changesOf(
  old: Numbers,
  young: Numbers,
  from: Frame,
  to: Frame,
  days: number,
  plan: Plan,
): readonly Change<string>[] {
  // Hint: walking the keys that are there and filling places costs a third of asking both for every key of the catalogue.
  const places = new Array<Change<string> | undefined>(plan.stats.length).fill(undefined);
  const place = (key: string, before: number | undefined, after: number | undefined): void => {
    const stat = plan.byKey.get(key);
    if (stat !== undefined) places[stat.place] = changeOf(stat, before, after, from, to, days);
  };
  let shared = 0;
  for (const key in young) {
    const before = old[key];
    if (before !== undefined) shared++;
    place(key, before, young[key]);
  }
  if (shared < Object.keys(old).length) {
    for (const key in old) if (young[key] === undefined) place(key, old[key], undefined);
  }
  return places.filter((change) => change !== undefined);
}

/** @internal What happened to one stat; `undefined` where nothing did. */
export function changeOf(
  stat: PlannedStat,
  before: number | undefined,
  after: number | undefined,
  from: Frame,
  to: Frame,
  days: number,
): Change<string> | undefined {
  if (before === undefined && after === undefined) return undefined;
  const kind = kindIn(stat, to.timeSpan);
  const { key } = stat;
  if (before === undefined) return { type: 'appeared', key, kind, after: after as number };
  if (after === undefined) return { type: 'vanished', key, kind, before };
  if (stat.redefined && isRedefinedBetween(stat, from.takenAt, to.takenAt)) {
    return { type: 'redefined', key, kind, before, after };
  }
  if (before === after) return undefined;
  if (kind === 'record') return { type: 'beaten', key, kind, before, after };
  const difference = after - before;
  return kind === 'gauge' || days < 1
    ? { type: 'moved', key, kind, before, after, difference }
    : { type: 'moved', key, kind, before, after, difference, perDay: difference / days };
}

function frameOf(snapshot: Snapshot<string>): Frame {
  const { stats: _, ...frame } = snapshot;
  return frame;
}
