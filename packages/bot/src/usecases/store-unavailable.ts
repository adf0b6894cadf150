import type { StoreIssue } from '@prime-tally/stats-core/ports';

/** The store could not answer; `reason` is for the log, not for people. */
export interface StoreUnavailable {
  readonly kind: 'store_unavailable';
  readonly reason: string;
}

/** The outcome of a question that the store could not answer, whatever its reason. */
export function storeUnavailable({ code, message }: StoreIssue): StoreUnavailable {
  return { kind: 'store_unavailable', reason: `${code}: ${message}` };
}
