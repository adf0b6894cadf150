import type { HistoryFacts } from './history-issue.ts';

/** The facts that each check carries: keys of stats, and the numbers it saw. */
export interface CheckFacts {
  /** The first three also of the previous snapshot, by its `takenAt`. */
  readonly date_impossible: HistoryFacts['date_impossible'];
  readonly number_impossible: HistoryFacts['number_impossible'];
  readonly stat_unknown: HistoryFacts['stat_unknown'];
  /** `found` counts the five text columns too. */
  readonly stats_few: { readonly found: number; readonly expected: number };
  /** A part is larger than the whole it belongs to. */
  readonly part_exceeding: {
    readonly part: string;
    readonly whole: string;
    readonly partValue: number;
    readonly wholeValue: number;
  };
  /** Less AP was given up than so many recursions cost. */
  readonly recursions_many: {
    readonly recursions: number;
    readonly spentAp: number;
    readonly neededAp: number;
  };
  /** `neededAp` is absent where there is no such level. */
  readonly level_high: { readonly level: number; readonly currentAp: number; readonly neededAp?: number };
  readonly level_low: { readonly level: number; readonly reached: number; readonly currentAp: number };
  readonly date_future: { readonly takenAt: string; readonly now: string; readonly hours: number };
  readonly date_early: { readonly takenAt: string; readonly earliest: string };
  readonly agent_other: { readonly before: string; readonly after: string };
  readonly time_reversed: { readonly before: string; readonly after: string };
  readonly moment_conflicting: { readonly takenAt: string; readonly differing: number };
  readonly stat_fallen: { readonly stat: string; readonly before: number; readonly after: number };
  /** `fallen` of the `compared` counters and records are lower, and Lifetime AP isn't. */
  readonly span_disguised: { readonly fallen: number; readonly compared: number };
  /** `gain` in `days`, where at most `allowed` is possible. */
  readonly rate_high: {
    readonly stat: string;
    readonly gain: number;
    readonly days: number;
    readonly allowed: number;
  };
  readonly faction_changed: { readonly before: string; readonly after: string };
  /** `recursions` as exported, absent where it is not. */
  readonly agent_recursed: { readonly currentAp: number; readonly recursions?: number };
  /** Current AP or Level fell without a recursion. */
  readonly restart_unexplained: {
    readonly stat: 'currentAp' | 'level';
    readonly before: number;
    readonly after: number;
  };
}

/** What was noticed about a snapshot. Stable; `noun_adjective`. */
export type CheckCode = keyof CheckFacts;

/** `note`: good to know, nothing is wrong. `doubt`: keep it, and say so. `alarm`: ask before it is kept. */
export type Severity = 'note' | 'doubt' | 'alarm';

/** How much each code weighs. */
export const SEVERITIES: Readonly<Record<CheckCode, Severity>> = {
  date_impossible: 'alarm',
  number_impossible: 'alarm',
  stat_unknown: 'alarm',
  stats_few: 'doubt',
  part_exceeding: 'doubt',
  recursions_many: 'doubt',
  level_high: 'doubt',
  level_low: 'doubt',
  date_future: 'alarm',
  date_early: 'alarm',
  agent_other: 'alarm',
  time_reversed: 'note',
  moment_conflicting: 'alarm',
  stat_fallen: 'alarm',
  span_disguised: 'alarm',
  rate_high: 'doubt',
  faction_changed: 'note',
  agent_recursed: 'note',
  restart_unexplained: 'alarm',
};

/** One thing noticed about the numbers of a snapshot; the parser's `Warning` is about its text. */
export type Check = {
  readonly [C in CheckCode]: {
    readonly code: C;
    readonly severity: Severity;
    /** English, for a person; other languages are tables of the type `CheckTexts`. */
    readonly message: string;
    readonly facts: CheckFacts[C];
  };
}[CheckCode];

/** One language's texts; a missing code doesn't compile. `nameOf` gives a stat's name by its key. */
export type CheckTexts = {
  readonly [C in CheckCode]: (facts: CheckFacts[C], nameOf: (stat: string) => string) => string;
};

/** A check in the words of a language. `nameOf` gives a stat's name by its key. */
export function checkMessageOf<C extends CheckCode>(
  { code, facts }: { readonly code: C; readonly facts: CheckFacts[C] },
  texts: CheckTexts,
  nameOf: (stat: string) => string,
): string {
  return texts[code](facts, nameOf);
}
