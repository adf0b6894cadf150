import type { Instant, StoreResult } from './common.ts';

/** An update that an application was sent and has dealt with. */
export interface DoneUpdate {
  /** The sender's whole number for it, from 0 to 2^53 − 1. */
  readonly id: number;
  /** Names what it brought (which message, at which revision), at most 200 characters; absent = nothing that could come again under another number. */
  readonly content?: string;
}

/** Which updates were dealt with, so that one that is sent again is not done again. An instance is whom they are sent to, at most 100 characters. */
export interface UpdateLog {
  /** Whether the instance has noted that content under any number, or that number unless with another content. */
  isUpdateDone(instance: string, update: DoneUpdate): StoreResult<boolean>;
  /** Idempotent; at most 1,000 at once. Of a number that is noted already the last content counts: a sender may begin to count anew. */
  noteUpdates(instance: string, updates: readonly DoneUpdate[], at: Instant): StoreResult<void>;
  /** The largest number that the instance has noted; `undefined` = none. */
  lastUpdate(instance: string): StoreResult<number | undefined>;
  /** Forgets what was noted before then; answers with how many. */
  pruneUpdates(before: Instant): StoreResult<{ readonly removed: number }>;
}
