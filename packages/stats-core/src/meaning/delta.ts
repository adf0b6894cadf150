import type { StatKey } from '@prime-tally/stats-defs';
import type { Snapshot } from '../snapshot.ts';
import type { NumberKind } from './plan.ts';

/** A snapshot without its numbers. */
export type Frame = Omit<Snapshot, 'stats'>;

/** A number that both snapshots have, and that differs. */
export interface Moved<K extends string> {
  readonly type: 'moved';
  readonly key: K;
  /** `counter` and `event`: what was done. `gauge`: signed, such as Current AP; in a WEEK or MONTH every sliding count is one. */
  readonly kind: Exclude<NumberKind, 'record'>;
  readonly before: number;
  readonly after: number;
  /** `after − before`; negative for a count only where the export is wrong. */
  readonly difference: number;
  /** Absent for gauges, and where less than a day lies between: an hour says nothing about a day. */
  readonly perDay?: number;
}

/** A new best; the difference of two records counts nothing. */
export interface Beaten<K extends string> {
  readonly type: 'beaten';
  readonly key: K;
  readonly kind: 'record';
  readonly before: number;
  readonly after: number;
}

/** Absent before. Not a gain from 0: the export omits what was never done, and older catalogues knew fewer columns. */
export interface Appeared<K extends string> {
  readonly type: 'appeared';
  readonly key: K;
  readonly kind: NumberKind;
  readonly after: number;
}

/** Absent after: a season ended, or the paste was shorter. */
export interface Vanished<K extends string> {
  readonly type: 'vanished';
  readonly key: K;
  readonly kind: NumberKind;
  readonly before: number;
}

/** Two numbers that count different things, since the game redefined the stat between them. Listed even where they are equal. */
export interface Redefined<K extends string> {
  readonly type: 'redefined';
  readonly key: K;
  readonly kind: NumberKind;
  readonly before: number;
  readonly after: number;
}

/** What happened to one stat. */
export type Change<K extends string = StatKey> =
  | Moved<K>
  | Beaten<K>
  | Appeared<K>
  | Vanished<K>
  | Redefined<K>;

/** What happened in a column that the catalogue does not know; `difference` only where both cells are plain numbers, since nobody knows what it counts. */
export interface UnknownChange {
  readonly header: string;
  /** Absent: the column is new. */
  readonly before?: string;
  /** Absent: the column is gone. */
  readonly after?: string;
  readonly difference?: number;
}

/** Everything that differs between two snapshots of one agent and span; `applyDelta` turns the earlier one into the later. */
export interface Delta<K extends string = StatKey> {
  readonly before: Frame;
  readonly after: Frame;
  /** Days between, with their fraction. Off by the zones' difference when the phone travelled. */
  readonly days: number;
  /** Only what differs, in the order of the export. */
  readonly changes: readonly Change<K>[];
  readonly unknown: readonly UnknownChange[];
}
