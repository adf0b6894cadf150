import type { StoreIssue, StoreIssueCode, StoreResult } from '@prime-tally/stats-core/ports';
import { err, type Result } from 'neverthrow';
import type { Query } from './transaction.ts';

/** How a slice of the store reaches the database; each call is one transaction. */
export interface Work {
  readonly read: <T>(work: (query: Query) => Promise<T>) => StoreResult<T>;
  /** Rolled back on an issue; may run several times, so it must be idempotent. */
  readonly write: <T>(work: (query: Query) => Promise<Result<T, StoreIssue>>) => StoreResult<T>;
  /** The same for what would count twice: an issue where it is not known whether it was done. */
  readonly writeOnce: <T>(work: (query: Query) => Promise<Result<T, StoreIssue>>) => StoreResult<T>;
}

/** The answer to a request that no store takes. */
export function refused(message: string): Result<never, StoreIssue> {
  return failed('request_invalid', message);
}

/** The answer where it was not done. */
export function failed(code: StoreIssueCode, message: string): Result<never, StoreIssue> {
  return err({ code, message });
}
