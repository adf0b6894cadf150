import type { Issues } from '../issue.ts';

/** The facts that each issue carries. Moments and codenames as the snapshots have them. */
export interface HistoryFacts {
  /** A snapshot's moment isn't in the calendar. */
  readonly date_impossible: { readonly takenAt: string };
  /** Not a whole number from 0 to 2^53 − 1. `value` is text, so that NaN survives JSON. */
  readonly number_impossible: { readonly stat: string; readonly value: string; readonly takenAt: string };
  /** The catalogue has no such key. */
  readonly stat_unknown: { readonly stat: string; readonly takenAt: string };
  readonly agent_other: { readonly before: string; readonly after: string };
  readonly span_other: { readonly before: string; readonly after: string };
  readonly time_reversed: { readonly before: string; readonly after: string };
  /** Two snapshots of one moment differ. */
  readonly moment_conflicting: { readonly takenAt: string };
  readonly history_empty: { readonly found: number };
  /** Fewer posts than the answer needs. */
  readonly history_short: { readonly found: number; readonly needed: number };
  readonly window_impossible: { readonly from: string; readonly to: string };
  readonly formula_impossible: { readonly reason: 'empty' | 'weight' | 'stat' };
  readonly day_other: { readonly before: string; readonly after: string };
}

/** Why snapshots can't be compared. Stable; `noun_adjective`. */
export type HistoryIssueCode = keyof HistoryFacts;

/** One reason, with the numbers behind it. */
export type HistoryIssue = {
  readonly [C in HistoryIssueCode]: {
    readonly code: C;
    /** English, for a person; other languages are tables of the type `HistoryTexts`. */
    readonly message: string;
    readonly facts: HistoryFacts[C];
  };
}[HistoryIssueCode];

/** One language's texts; a missing code doesn't compile. */
export type HistoryTexts = { readonly [C in HistoryIssueCode]: (facts: HistoryFacts[C]) => string };

/** English. */
export const HISTORY_TEXTS: HistoryTexts = {
  date_impossible: ({ takenAt }) => `${takenAt} isn't a date and time. Export again.`,
  number_impossible: ({ stat, value }) => `${stat} can't be ${value}. Export again.`,
  stat_unknown: ({ stat }) => `No stat is called ${stat}. Check the catalogue.`,
  agent_other: ({ before, after }) => `These are two agents: ${before} and ${after}. Compare one agent.`,
  span_other: ({ before, after }) => `One export is ${before}, the other ${after}. Compare the same span.`,
  time_reversed: ({ before, after }) => `${after} is before ${before}. Put the older export first.`,
  moment_conflicting: ({ takenAt }) => `Two exports of ${takenAt} differ. Delete the wrong one.`,
  history_empty: () => 'There is no export yet. Post one.',
  history_short: ({ found, needed }) => `This needs ${needed} posts and has ${found}. Post again later.`,
  window_impossible: ({ from, to }) => `From ${from} to ${to} isn't a period. Give the earlier moment first.`,
  formula_impossible: ({ reason }) =>
    reason === 'empty'
      ? 'The formula counts nothing. Name a stat.'
      : reason === 'stat'
        ? "The formula names a stat that doesn't exist. Check its name."
        : "A weight of the formula isn't a number. Check the weights.",
  day_other: ({ before, after }) =>
    `The start is of ${before}, the end of ${after}. Give the event's times, or take posts of one day.`,
};

/** @internal An issue with its English text. */
export function historyIssue<C extends HistoryIssueCode>(code: C, facts: HistoryFacts[C]): HistoryIssue {
  const message = HISTORY_TEXTS[code](facts);
  // Hint: TypeScript can't see that code and facts of one C belong to one member of the union.
  return { code, message, facts } as HistoryIssue;
}

/** @internal The issues as a non-empty tuple, or `undefined` when there are none. */
export function someIssues(issues: readonly HistoryIssue[]): Issues<HistoryIssue> | undefined {
  const [first, ...rest] = issues;
  return first === undefined ? undefined : [first, ...rest];
}
