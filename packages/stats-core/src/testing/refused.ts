import { err, type Result } from 'neverthrow';
import type { StoreIssue } from '../ports/index.ts';

/** A request that no store takes. */
export function refused(message: string): Result<never, StoreIssue> {
  return err({ code: 'request_invalid', message });
}
