import type { LocalDateTime, Snapshot } from '../../snapshot.ts';
import type { CheckCode, CheckFacts } from '../check.ts';
import type { Falls } from '../falls.ts';
import type { Plan } from '../plan.ts';
import type { Numbers } from '../recursion.ts';

/** @internal Notes one finding. */
export type Report = <C extends CheckCode>(code: C, facts: CheckFacts[C]) => void;

/** @internal A snapshot whose moment, keys and numbers were found possible. */
export interface Subject {
  readonly snapshot: Snapshot<string>;
  readonly stats: Numbers;
  readonly moment: number;
  readonly plan: Plan;
  readonly now?: { readonly text: LocalDateTime; readonly moment: number };
}

/** @internal Two snapshots of one agent and span, the earlier one first. */
export interface Pair extends Subject {
  readonly previous: Snapshot<string>;
  readonly old: Numbers;
  readonly days: number;
  readonly falls: Falls;
}

/** @internal One thing to look for inside a snapshot. */
export interface SnapshotRule {
  readonly name: string;
  check(subject: Subject, report: Report): void;
}

/** @internal One thing to look for between two snapshots. */
export interface HistoryRule {
  readonly name: string;
  check(pair: Pair, report: Report): void;
}
