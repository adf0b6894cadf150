import type { BaselineIs } from '../meaning/gains-in.ts';
import type { LocalDateTime, Snapshot } from '../snapshot.ts';
import type { BoardScope } from './boards.ts';
import type { ChatId, Instant, StoreResult } from './common.ts';

/** A window of time; both ends on whole seconds. */
export interface InstantWindow {
  readonly from: Instant;
  /** Not before `from`. */
  readonly to: Instant;
}

/** The two snapshots that a gain is counted between, by the rule of `gainsIn`; as `storedFormOf` has them. */
export interface ProgressPair {
  readonly agent: string;
  readonly baseline: Snapshot<string>;
  readonly baselineIs: BaselineIs;
  readonly closing: Snapshot<string>;
}

/** One value of one stat. */
export interface StatPoint {
  readonly takenAt: LocalDateTime;
  /** The same moment in UTC, on a whole second, by the zone that was set when it was stored. */
  readonly at: Instant;
  readonly value: number;
}

/** An agent, and when its last post arrived. */
export interface SilentAgent {
  readonly agent: string;
  /** To the millisecond. */
  readonly lastAt: Instant;
}

/**
 * What recaps, charts, paces and reminders are made from: ALL TIME snapshots alone. Codenames in any case; an unknown
 * agent is one without snapshots. `request_invalid` where `progressProblemOf`, `progressInProblemOf`,
 * `statHistoryProblemOf` or `silentProblemOf` objects.
 */
export interface Progress {
  /** The newest snapshot by its local moment; `undefined` = none. */
  latestOf(agent: string): StoreResult<Snapshot<string> | undefined>;
  /**
   * From the last snapshot at or before `from`, else the first inside, to the last at or before `to`: what one window
   * closes with is the baseline of the next. `undefined` where the agent has no snapshot after its baseline. A hidden
   * agent has its own. Cost grows with its history.
   */
  progressOf(agent: string, window: InstantWindow): StoreResult<ProgressPair | undefined>;
  /**
   * The same for everyone whom a board of that scope may show and who has one, by codename whatever its case: a row of
   * `gainboard` has the gain of its agent's pair. Pages by `after`, the last codename of the page before; 1 to 200 pairs.
   */
  progressIn(
    scope: BoardScope,
    window: InstantWindow,
    page: { readonly limit: number; readonly after?: string },
  ): StoreResult<readonly ProgressPair[]>;
  /**
   * The agent's values of one stat or derived stat, in the order of their instants; snapshots without it are left out.
   * The newest `limit` (1 to 2,000) at or after `since`. Cost grows with its history.
   */
  statHistoryOf(
    agent: string,
    stat: string,
    query: { readonly since?: Instant; readonly limit: number },
  ): StoreResult<readonly StatPoint[]>;
  /**
   * Whom the chat's boards may show and whose last post, of any time span, arrived before then; longest silence first,
   * ties by codename; 1 to 200. Cost grows with the histories of the chat's agents.
   */
  silentIn(chatId: ChatId, since: Instant, limit: number): StoreResult<readonly SilentAgent[]>;
}
