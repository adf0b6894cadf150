import type { LocalDateTime, Snapshot } from '../snapshot.ts';
import type { StoreResult } from './common.ts';

/** Which part of an agent's history. */
export interface HistoryQuery {
  /** The agent's local moment of the earliest snapshot wanted; absent = from the first. */
  readonly from?: LocalDateTime;
  /** The local moment before which it ends; absent = to the last. */
  readonly to?: LocalDateTime;
  /** 1 to 200. */
  readonly limit: number;
}

/** A part of a history. */
export interface HistoryPage {
  /** Oldest first; as `storedFormOf` has them. */
  readonly snapshots: readonly Snapshot<string>[];
  /** The `from` of the next page; absent on the last one. */
  readonly next?: LocalDateTime;
}

/** Reads the history. */
export interface SnapshotArchive {
  /**
   * An agent's ALL TIME snapshots, whole, in the order of their moments; the codename in any case, an unknown one has
   * none. What arrives between two pages shows up if it lies ahead of the first. The cost of a page does not grow with
   * the history. `request_invalid` where `historyProblemOf` objects.
   */
  historyOf(agent: string, query: HistoryQuery): StoreResult<HistoryPage>;
}
