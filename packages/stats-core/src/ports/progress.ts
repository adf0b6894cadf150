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

/** The two snapshots that a gain is counted between, by the rule of `gainsIn`. */
export interface ProgressPair {
  readonly agent: string;
  readonly baseline: Snapshot<string>;
  readonly baselineIs: BaselineIs;
  readonly closing: Snapshot<string>;
}

/** One value of one stat. */
export interface StatPoint {
  readonly takenAt: LocalDateTime;
  /** The same moment in UTC. */
  readonly at: Instant;
  readonly value: number;
}

/** What recaps, charts, paces and reminders are made from. */
export interface Progress {
  /** The newest ALL TIME snapshot; `undefined` = none. */
  latestOf(agent: string): StoreResult<Snapshot<string> | undefined>;
  /** `undefined` where the agent has no snapshot after its baseline. */
  progressOf(agent: string, window: InstantWindow): StoreResult<ProgressPair | undefined>;
  /** The same for everyone in scope that is not hidden and has one, by codename; pages by `after`, a codename. */
  progressIn(
    scope: BoardScope,
    window: InstantWindow,
    page: { readonly limit: number; readonly after?: string },
  ): StoreResult<readonly ProgressPair[]>;
  /** The agent's values of one stat, oldest first; the newest `limit` (at most 2,000) since then. */
  statHistoryOf(
    agent: string,
    stat: string,
    query: { readonly since?: Instant; readonly limit: number },
  ): StoreResult<readonly StatPoint[]>;
  /** Agents on the chat's boards, not hidden, whose last post arrived before then, longest silence first. */
  silentIn(
    chatId: ChatId,
    since: Instant,
    limit: number,
  ): StoreResult<readonly { readonly agent: string; readonly lastAt: Instant }[]>;
}
