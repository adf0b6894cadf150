import type { Instant, StoreResult } from './common.ts';

/** What must be told to somebody. */
export interface OutboxMessage {
  /** Names the cause, at most 200 characters; once told to a destination it is never told there again. */
  readonly event: string;
  /** Where to, in the application's words (chat, topic), at most 100 characters. */
  readonly destination: string;
  /** What the application makes of it, at most 40 letters and `_`. */
  readonly kind: string;
  /** JSON of at most 16,384 characters. */
  readonly payload: unknown;
  /** Not before then; absent = at once. */
  readonly notBefore?: Instant;
}

/** A message that this process alone may send until the lease ends. */
export interface ClaimedMessage extends Omit<OutboxMessage, 'notBefore'> {
  /** Decimal text. */
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/**
 * Messages to be sent, each at least once: a crash between sending and `markSent` repeats it. Written by `save` in its own
 * transaction (`SaveOptions.tell`; those go with their agent), or here. `request_invalid` for what a message cannot hold.
 * Marking is idempotent and does nothing to a message that is sent, given up (but `markSent` still counts) or unknown.
 */
export interface Outbox {
  /** Idempotent by (event, destination), at most 1,000 at once; answers with how many are new. */
  enqueue(messages: readonly OutboxMessage[], at: Instant): StoreResult<{ readonly added: number }>;
  /**
   * Up to `limit` (at most 100) due messages, in the order in which they were written, of no two processes the same;
   * those not marked within `leaseSeconds` (at most 3,600) come again. One destination has one claimed message at a time.
   * A failed one holds back what was written to its destination after it, unless its next try is more than an hour away.
   */
  claimMessages(now: Instant, limit: number, leaseSeconds: number): StoreResult<readonly ClaimedMessage[]>;
  /** `sentAs`: the sent message's id, for later edits, at most 200 characters. */
  markSent(id: string, at: Instant, sentAs?: string): StoreResult<void>;
  /** The same by its name, for a message that its writer told without claiming it: `notBefore` gives the time for that. */
  markTold(event: string, destination: string, at: Instant, sentAs?: string): StoreResult<void>;
  /** Tries again then. `reason` is a code or a short text without anything of the message, at most 200 characters. */
  retryMessage(id: string, notBefore: Instant, reason: string): StoreResult<void>;
  /** Never again. */
  giveUp(id: string, at: Instant, reason: string): StoreResult<void>;
  /** What the application gave `markSent`; `undefined` = nothing, or not sent. */
  sentAs(event: string, destination: string): StoreResult<string | undefined>;
  /** Takes away what was sent or given up before then, which may be told again from then on; answers with how many. */
  pruneOutbox(before: Instant): StoreResult<{ readonly removed: number }>;
}
