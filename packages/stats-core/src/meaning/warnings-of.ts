import type { LocalDateTime, Snapshot } from '../snapshot.ts';
import { type Check, type CheckCode, type CheckFacts, checkMessageOf, SEVERITIES } from './check.ts';
import { CHECK_TEXTS } from './check-texts.ts';
import { isSameSpan } from './diff.ts';
import { fallsOf } from './falls.ts';
import type { HistoryIssue } from './history-issue.ts';
import { DAY_MS, momentOf } from './local-time.ts';
import { type CatalogueOption, type Plan, planOf } from './plan.ts';
import { AGENT_RULES, SNAPSHOT_RULES, SPAN_RULES } from './rules/all-rules.ts';
import type { Report, Subject } from './rules/rule.ts';
import { addSnapshotIssues } from './snapshot-issues.ts';

/** What a snapshot is held against. */
export interface WarningsOptions extends CatalogueOption {
  /** The agent's last export before this one, of the same span where there is one. */
  readonly previous?: Snapshot<string>;
  /** The present, in UTC or in the phone's zone: more than 14 h after it is the future. */
  readonly now?: LocalDateTime;
}

/** What is noteworthy, doubtful or alarming about a snapshot's numbers, alone and against the previous one; an empty list where nothing is. Impossible numbers, keys or dates are reported alone, since nothing can be concluded from them. */
export function warningsOf<K extends string>(
  snapshot: Snapshot<K>,
  o: WarningsOptions = {},
): readonly Check[] {
  const plan = planOf(o.catalogue);
  const checks: Check[] = [];
  const report: Report = (code, facts) => checks.push(checkOf(code, facts, plan));

  const subject = subjectOf(snapshot, o.now, plan, report);
  if (subject === undefined) return checks;
  for (const rule of SNAPSHOT_RULES) rule.check(subject, report);
  if (o.previous !== undefined) compare(o.previous, subject, report);
  return checks;
}

function subjectOf(
  snapshot: Snapshot<string>,
  now: LocalDateTime | undefined,
  plan: Plan,
  report: Report,
): Subject | undefined {
  const moment = possibleMomentOf(snapshot, plan, report);
  if (moment === undefined) return undefined;
  const subject = { snapshot, stats: snapshot.stats, moment, plan };
  if (now === undefined) return subject;
  const present = momentOf(now);
  if (present === undefined) report('date_impossible', { takenAt: now });
  return present === undefined ? subject : { ...subject, now: { text: now, moment: present } };
}

/** The moment of a snapshot fit for arithmetic; else reports why not. */
function possibleMomentOf(snapshot: Snapshot<string>, plan: Plan, report: Report): number | undefined {
  const issues: HistoryIssue[] = [];
  const moment = addSnapshotIssues(issues, snapshot, plan);
  for (const issue of issues) {
    if (issue.code === 'date_impossible') report(issue.code, issue.facts);
    if (issue.code === 'number_impossible') report(issue.code, issue.facts);
    if (issue.code === 'stat_unknown') report(issue.code, issue.facts);
  }
  return issues.length === 0 ? moment : undefined;
}

function compare(previous: Snapshot<string>, subject: Subject, report: Report): void {
  const { snapshot, stats, moment, plan } = subject;
  if (previous.agent !== snapshot.agent) {
    report('agent_other', { before: previous.agent, after: snapshot.agent });
    return;
  }
  const then = possibleMomentOf(previous, plan, report);
  if (then === undefined) return;
  if (then > moment) {
    report('time_reversed', { before: previous.takenAt, after: snapshot.takenAt });
    return;
  }
  const old = previous.stats;
  const { takenAt, timeSpan } = snapshot;
  const falls = fallsOf(old, stats, previous.takenAt, takenAt, timeSpan === 'all_time', plan);
  const pair = { ...subject, previous, old, days: (moment - then) / DAY_MS, falls };
  for (const rule of AGENT_RULES) rule.check(pair, report);
  if (!isSameSpan(previous, snapshot)) return;
  for (const rule of SPAN_RULES) rule.check(pair, report);
}

function checkOf<C extends CheckCode>(code: C, facts: CheckFacts[C], plan: Plan): Check {
  const message = checkMessageOf(
    { code, facts },
    CHECK_TEXTS,
    (stat) => plan.catalogue.stats[stat]?.header ?? stat,
  );
  // Hint: TypeScript can't see that code and facts of one C belong to one member of the union.
  return { code, severity: SEVERITIES[code], message, facts } as Check;
}
