import type { Instant, StoreResult } from './common.ts';

/** What must be told to somebody. */
export interface OutboxMessage {
  /** Names the cause, at most 200 characters; once told to a destination it is never told there again. */
  readonly event: string;
  /** Where to, in the application's words (chat, topic), at most 100 characters. */
  readonly destination: string;
  /** What the application makes of it, at most 40 letters. */
  readonly kind: string;
  /** JSON of at most 16,384 characters. */
  readonly payload: unknown;
  /** Not before then; absent = at once. */
  readonly notBefore?: Instant;
}

/** A message that this process alone may send until the lease ends. */
export interface ClaimedMessage extends OutboxMessage {
  /** Decimal text. */
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/**
 * Messages to be sent, each at least once: a crash between sending and `markSent` repeats it. Written by `save` in its own
 * transaction (`SaveOptions.tell`), or here.
 */
export interface Outbox {
  /** Idempotent by (event, destination); answers with how many are new. */
  enqueue(messages: readonly OutboxMessage[], at: Instant): StoreResult<{ readonly added: number }>;
  /**
   * Up to `limit` (at most 100) due messages, oldest first, of no two processes the same; those not marked within
   * `leaseSeconds` come again. One destination has one claimed message at a time, so that order is kept.
   */
  claimMessages(now: Instant, limit: number, leaseSeconds: number): StoreResult<readonly ClaimedMessage[]>;
  /** `sentAs`: the sent message's id, for later edits. */
  markSent(id: string, at: Instant, sentAs?: string): StoreResult<void>;
  /** Tries again then. `reason` is a code or a short text without anything of the message, at most 200 characters. */
  retryMessage(id: string, notBefore: Instant, reason: string): StoreResult<void>;
  /** Never again. */
  giveUp(id: string, at: Instant, reason: string): StoreResult<void>;
  /** What the application gave `markSent`; `undefined` = not sent. */
  sentAs(event: string, destination: string): StoreResult<string | undefined>;
  /** Takes away what was sent or given up before then; answers with how many. */
  pruneOutbox(before: Instant): StoreResult<{ readonly removed: number }>;
}
