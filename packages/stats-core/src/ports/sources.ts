import type { ChatId, Instant, StoreResult } from './common.ts';
import type { TextRef } from './snapshot-log.ts';

/** A bot, a file or a client from which texts come. */
export interface SourceCard extends Pick<TextRef, 'kind' | 'instance'> {
  /** A disabled source's submissions are refused (`source_disabled`). */
  readonly isEnabled: boolean;
  readonly firstSeenAt: Instant;
  /** Of the newest submission it holds. */
  readonly lastSeenAt?: Instant;
  readonly lastError?: { readonly code: string; readonly at: Instant };
  /** Submissions that it holds. */
  readonly submissions: number;
  /** Texts of it that could not be read, over the days that refusals are kept. */
  readonly refused: number;
}

/** A text that could not be read: codes only, never the text. */
export interface Refusal extends Pick<TextRef, 'kind' | 'instance'> {
  readonly chatId?: ChatId;
  /** Of the first issue. */
  readonly code: string;
  /** The column in question, at most 80 characters. */
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

/** Where texts come from, and what went wrong with them. Cost of the counts grows with the history. */
export interface Sources {
  /** By kind and instance. */
  sources(): StoreResult<readonly SourceCard[]>;
  /** Registers the source where it is new. */
  setSourceEnabled(source: Pick<TextRef, 'kind' | 'instance'>, isEnabled: boolean): StoreResult<SourceCard>;
  noteRefusal(refusal: Refusal): StoreResult<void>;
  /** Most frequent first. */
  refusals(query: {
    readonly since: Instant;
    readonly chatId?: ChatId;
    readonly limit: number;
  }): StoreResult<readonly RefusalCount[]>;
  /** Takes away refusals and kept raw texts from before then. */
  pruneTexts(before: Instant): StoreResult<{ readonly refusals: number; readonly texts: number }>;
}
