import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { Faction, LocalDateTime, Snapshot } from '../snapshot.ts';
import { derivedGainOf } from './derived-of.ts';
import { diff } from './diff.ts';
import { type HistoryIssue, historyIssue, someIssues } from './history-issue.ts';
import { momentOf } from './local-time.ts';
import { type CatalogueOption, type Plan, planOf } from './plan.ts';
import { addSnapshotIssues } from './snapshot-issues.ts';

/** What an event counts: the gain of one stat or derived stat, or a weighted sum of gains of stats. */
export type EventFormula = string | readonly { readonly key: string; readonly weight: number }[];

/** When the event was, and for which catalogue. */
export interface EventOptions extends CatalogueOption {
  /** The event's own times, in the zone of the posts. Without them both posts must be of one day. */
  readonly event?: {
    readonly from: LocalDateTime;
    readonly to: LocalDateTime;
    /** How far from its time a post is still on time; 15 unless given. */
    readonly graceMinutes?: number;
  };
}

/** When a post came, against its moment of the event; without times every post that is there is on time. */
export type PostTiming = 'on_time' | 'early' | 'late' | 'missing';

/** What one agent did in an event. */
export interface EventScore {
  readonly agent: string;
  readonly faction: Faction;
  /** Absent while a post is missing, or where nothing that counts is certain. */
  readonly score?: number;
  readonly gains: readonly { readonly stat: string; readonly gain: number }[];
  /** Stats that only one of the posts has, and a derived stat that has no gain: never a gain from 0, so they count nothing until someone decides. */
  readonly unscored: readonly string[];
  readonly start: PostTiming;
  readonly end: PostTiming;
}

/** The score of one agent between a start and an end post, either of which may be missing; a stat that both lack counts 0. Refuses what `diff` refuses, a formula that counts nothing, and posts of two days when no times are given. */
export function eventScore(
  start: Snapshot<string> | undefined,
  end: Snapshot<string> | undefined,
  formula: EventFormula,
  o: EventOptions = {},
): Result<EventScore, Issues<HistoryIssue>> {
  const plan = planOf(o.catalogue);
  const ratio =
    typeof formula === 'string' && Object.hasOwn(plan.catalogue.derived, formula) ? formula : undefined;
  const terms = typeof formula === 'string' ? [{ key: formula, weight: 1 }] : formula;
  const shown = end ?? start;
  if (shown === undefined) return err([historyIssue('history_empty', { found: 0 })]);
  const issues = [...(ratio === undefined ? formulaIssuesOf(terms, plan) : []), ...timeIssuesOf(o)];
  if (start && end) issues.push(...pairIssuesOf(start, end, o));
  else addSnapshotIssues(issues, shown, plan);
  const reasons = someIssues(issues);
  if (reasons !== undefined) return err(reasons);

  const timing = {
    start: timingOf(start, o.event?.from, o.event?.graceMinutes),
    end: timingOf(end, o.event?.to, o.event?.graceMinutes),
  };
  const { agent, faction } = shown;
  if (start === undefined || end === undefined) {
    return ok({ agent, faction, gains: [], unscored: [], ...timing });
  }
  if (ratio !== undefined) {
    const gain = derivedGainOf(start.stats, end.stats, ratio, o);
    if (gain === undefined) return ok({ agent, faction, gains: [], unscored: [ratio], ...timing });
    return ok({ agent, faction, score: gain, gains: [{ stat: ratio, gain }], unscored: [], ...timing });
  }
  const gains: { stat: string; gain: number }[] = [];
  const unscored: string[] = [];
  let score = 0;
  for (const { key, weight } of terms) {
    const before = start.stats[key];
    const after = end.stats[key];
    if ((before === undefined) !== (after === undefined)) {
      unscored.push(key);
      continue;
    }
    const gain = (after ?? 0) - (before ?? 0);
    gains.push({ stat: key, gain });
    score += weight * gain;
  }
  return ok({ agent, faction, ...(gains.length > 0 && { score }), gains, unscored, ...timing });
}

function formulaIssuesOf(terms: Exclude<EventFormula, string>, plan: Plan): HistoryIssue[] {
  const issues: HistoryIssue[] = [];
  if (terms.length === 0) issues.push(historyIssue('formula_impossible', { reason: 'empty' }));
  if (terms.some(({ weight }) => !(Math.abs(weight) <= 1e6))) {
    issues.push(historyIssue('formula_impossible', { reason: 'weight' }));
  }
  if (terms.some(({ key }) => !plan.byKey.has(key))) {
    issues.push(historyIssue('formula_impossible', { reason: 'stat' }));
  }
  return issues;
}

function timeIssuesOf({ event }: EventOptions): HistoryIssue[] {
  if (event === undefined) return [];
  const from = momentOf(event.from);
  const to = momentOf(event.to);
  const isPossible = from !== undefined && to !== undefined && from < to;
  return isPossible ? [] : [historyIssue('window_impossible', { from: event.from, to: event.to })];
}

function pairIssuesOf(start: Snapshot<string>, end: Snapshot<string>, o: EventOptions): HistoryIssue[] {
  const delta = diff(start, end, o);
  if (delta.isErr()) return [...delta.error];
  const before = start.takenAt.slice(0, 10);
  const after = end.takenAt.slice(0, 10);
  return o.event || before === after ? [] : [historyIssue('day_other', { before, after })];
}

function timingOf(
  post: Snapshot<string> | undefined,
  due: LocalDateTime | undefined,
  graceMinutes = 15,
): PostTiming {
  if (post === undefined) return 'missing';
  if (due === undefined) return 'on_time';
  const minutes = ((momentOf(post.takenAt) ?? 0) - (momentOf(due) ?? 0)) / 60_000;
  return minutes < -graceMinutes ? 'early' : minutes > graceMinutes ? 'late' : 'on_time';
}
