import type { Faction, LocalDateTime, Snapshot } from './snapshot.ts';

/** Why a text can't become a snapshot. Stable; `noun_adjective`. */
export type IssueCode =
  | 'text_empty'
  | 'text_long'
  | 'stats_absent'
  | 'header_missing'
  | 'header_repeated'
  | 'values_missing'
  | 'values_few'
  | 'values_many'
  | 'columns_missing'
  | 'columns_many'
  | 'exports_many'
  | 'delimiter_missing'
  | 'delimiter_foreign'
  | 'cell_empty'
  | 'cell_long'
  | 'number_malformed'
  | 'number_large'
  | 'date_impossible'
  | 'time_impossible'
  | 'faction_unknown'
  | 'agent_impossible';

/** A doubt that rides along with a snapshot. Stable; `noun_adjective`. */
export type WarningCode =
  | 'span_unknown'
  | 'stat_unknown'
  | 'stat_repeated'
  | 'stat_unresolved'
  | 'alias_repeated'
  | 'number_grouped'
  | 'tail_uncertain';

/** Where in the text, and what about it. */
export interface Finding {
  /** English, for a person; other languages are tables keyed by `code`. */
  readonly message: string;
  /** Which of several exports in the text, 0-based. */
  readonly exportIndex: number;
  /** UTF-16 offset of the offending slice in the text as given. */
  readonly offset: number;
  /** UTF-16 length of the slice; 0 where something is missing. */
  readonly length: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** Header of the cell, where it has one. */
  readonly header?: string;
  /** The headers concerned, where there are several or they are missing. */
  readonly headers?: readonly string[];
  /** What was counted, where a count is the reason. */
  readonly counts?: { readonly expected: number; readonly found: number };
}

/** Why a text, or one export of it, is not a snapshot. */
export interface Issue extends Finding {
  readonly code: IssueCode;
  /** What the person can do now. */
  readonly hint: string;
}

/** What a person should know about a snapshot that was read. */
export interface Warning extends Finding {
  readonly code: WarningCode;
}

/** At least one. */
export type Issues<I = Issue> = readonly [I, ...I[]];

/** What a fully glued text still tells for certain. */
export interface Certain {
  readonly agent: string;
  readonly faction: Faction;
  readonly takenAt: LocalDateTime;
  readonly timeSpanText: string;
  readonly headers: readonly string[];
}

/** Every export of a text, in order, and the doubts about them. */
export interface Parsed<K extends string> {
  readonly snapshots: readonly [Snapshot<K>, ...Snapshot<K>[]];
  readonly warnings: readonly Warning[];
}

/** Several exports, one bad → a failure, with the good ones in `readable`. */
export interface Failure<K extends string> {
  readonly issues: Issues;
  readonly readable: readonly Snapshot<K>[];
  readonly warnings: readonly Warning[];
  readonly certain?: Certain;
}
