import type { ChatId, Instant, StoreResult, UserId } from './common.ts';
import type { Saved, SaveOptions, Submission } from './snapshot-log.ts';

/** Why a submission waits for a decision. */
export type HoldReason = 'claimed' | 'forwarded' | 'stat_fallen' | 'span_disguised' | 'name_changed';

/** A submission to be held, and until when. */
export interface HoldDraft {
  readonly submission: Submission;
  readonly reason: HoldReason;
  /** Who decides: the owner of the codename, or the poster about their own doubt. */
  readonly deciderId: UserId;
  readonly expiresAt: Instant;
}

/** A held submission. */
export interface Hold extends HoldDraft {
  /** Decimal text. */
  readonly id: string;
}

/** Submissions that wait for somebody's word; nothing of them is on boards or in histories. They follow a rename and a merge of their agent. */
export interface Holds {
  /**
   * Idempotent by the submission's source: the same source again gives the same hold, with the newer text, as far as its
   * revision is no older. Kept as `heldFormOf` has it. `request_invalid` where `holdProblemOf` objects.
   */
  hold(draft: HoldDraft): StoreResult<Hold>;
  /** `undefined` = decided, expired, or never held. */
  holdById(id: string): StoreResult<Hold | undefined>;
  /** What waits for the user, oldest first. */
  holdsFor(
    deciderId: UserId,
    page: { readonly limit: number; readonly after?: string },
  ): StoreResult<readonly Hold[]>;
  /**
   * Saves it as agreed to by its decider (`Submission.consentedBy`) and ends the hold, in one transaction; idempotent
   * until the hold would have expired. What `save` refuses it refuses, and the hold stays. `hold_unknown` where there is
   * none, or where what it stored was withdrawn since.
   */
  acceptHold(id: string, options?: SaveOptions): StoreResult<Saved>;
  /** Drops it. */
  refuseHold(id: string): StoreResult<{ readonly dropped: boolean }>;
  /** Drops what has expired by then, the first to expire first; answers with those, at most `limit`, for their posters to be told; no two callers get the same. */
  dropExpiredHolds(now: Instant, limit: number): StoreResult<readonly Hold[]>;
  /** How many wait that came from that chat. */
  holdsIn(chatId: ChatId): StoreResult<number>;
}
