import type { Act } from './act.ts';
import type { ChatId, Instant, StoreResult } from './common.ts';
import type { TextRef } from './snapshot-log.ts';

/** A bot, a file or a client from which texts come. */
export interface SourceCard extends Pick<TextRef, 'kind' | 'instance'> {
  /** A disabled source's submissions are refused (`source_disabled`). */
  readonly isEnabled: boolean;
  /** When the text arrived, or the decision was made, that registered it. */
  readonly firstSeenAt: Instant;
  /** When the newest submission arrived that it holds. */
  readonly lastSeenAt?: Instant;
  /** The newest refusal, kept beyond their days. */
  readonly lastError?: { readonly code: string; readonly at: Instant };
  /** Submissions that it holds. */
  readonly submissions: number;
  /** Texts of it that could not be read, over the days that refusals are kept. */
  readonly refused: number;
}

/** A text that could not be read: codes only, never the text nor who sent it. */
export interface Refusal extends Pick<TextRef, 'kind' | 'instance'> {
  readonly chatId?: ChatId;
  /** Of the first issue. */
  readonly code: string;
  /** The column in question; longer than 80 characters = left out. */
  readonly header?: string;
  readonly at: Instant;
}

/** The same refusal, counted over a time. */
export interface RefusalCount {
  readonly code: string;
  readonly header?: string;
  readonly count: number;
  readonly lastAt: Instant;
}

/**
 * Where texts come from, and what went wrong with them. Cost of the counts grows with the history. Refusals are counted by
 * day (UTC), source, chat, code and header. Whoever invents headers or chats can't fill the store: beyond 20 headers of one
 * day, source, chat and code the header is left out, beyond 1,000 counts of one day the chat too.
 */
export interface Sources {
  /** By kind and instance. */
  sources(): StoreResult<readonly SourceCard[]>;
  /** Registers the source where it is new. A change writes an entry of the audit trail; idempotent. */
  setSourceEnabled(
    source: Pick<TextRef, 'kind' | 'instance'>,
    isEnabled: boolean,
    act: Act,
  ): StoreResult<SourceCard>;
  /** Not idempotent: each call counts. Registers the source where it is new. */
  noteRefusal(refusal: Refusal): StoreResult<void>;
  /** Of the days from that of `since` on, most frequent first; at most 200. */
  refusals(query: {
    readonly since: Instant;
    readonly chatId?: ChatId;
    readonly limit: number;
  }): StoreResult<readonly RefusalCount[]>;
  /** Takes away the counts last raised, and the raw texts received, before then; answers with how many refusals and texts that were. */
  pruneTexts(before: Instant): StoreResult<{ readonly refusals: number; readonly texts: number }>;
}
