import type { Result } from 'neverthrow';

/** Why the store did not do it. `store_unavailable`: nothing was changed for certain only if the call is repeated; every write is idempotent. */
export type StoreIssueCode =
  | 'store_unavailable'
  | 'agent_claimed'
  | 'snapshot_conflicting'
  | 'request_invalid'
  | 'source_disabled'
  | 'agent_unknown'
  | 'agent_exists'
  | 'hold_unknown'
  | 'token_invalid'
  | 'event_unknown'
  | 'event_closed'
  | 'snapshot_unknown'
  | 'header_unknown';

/** Why the store did not do what it was asked. */
export interface StoreIssue {
  readonly code: StoreIssueCode;
  readonly message: string;
}

/** Never rejects for anything that a caller can meet; a rejection is a defect. */
export type StoreResult<T> = Promise<Result<T, StoreIssue>>;

/** UTC, ISO 8601 with `Z`. */
export type Instant = string;

/** Decimal text: Telegram's ids pass 2^53 in principle. */
export type UserId = string;
/** Decimal text; negative for groups. */
export type ChatId = string;
