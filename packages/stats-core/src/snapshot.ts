import type { StatKey } from '@prime-tally/stats-defs';

/** The side an agent plays for; never any other text. */
export type Faction = 'enlightened' | 'resistance';

/** Period an export covers; `other` = a text the catalogue does not list, never taken for one it does. */
export type SnapshotSpan = 'all_time' | 'month' | 'week' | 'now' | 'other';

/** Phone-local moment `yyyy-mm-ddThh:mm:ss`: the export has no time zone. */
export type LocalDateTime = string;

/** A column kept as it stood: its header and the text of its cell. */
export interface RawColumn {
  readonly header: string;
  readonly text: string;
}

/** A run of columns whose pairing is not certain: the header words and the values, each in order. */
export interface UnresolvedRun {
  /** The run's words as they stood, split only where a known header is certain to begin or end. */
  readonly headers: readonly string[];
  readonly values: readonly string[];
}

/** One export, read. Plain data: `structuredClone` and JSON keep it. */
export interface Snapshot<K extends string = StatKey> {
  readonly agent: string;
  readonly faction: Faction;
  readonly takenAt: LocalDateTime;
  readonly timeSpan: SnapshotSpan;
  /** The `Time Span` cell as it stood. */
  readonly timeSpanText: string;
  /** Every certain number, `level` included. Absent is not zero; zero is kept. */
  readonly stats: Readonly<Partial<Record<K, number>>>;
  /** Certain columns that the catalogue does not know. */
  readonly unknown: readonly RawColumn[];
  /** Columns of a header that stood more than once with different values. */
  readonly repeated: readonly RawColumn[];
  /** What cannot be paired today; a later catalogue may. */
  readonly unresolved: readonly UnresolvedRun[];
}
