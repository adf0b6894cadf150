import { createHash } from 'node:crypto';
import type { TextRef } from '@prime-tally/stats-core/ports';

/** The lock that keeps two transactions from handling exports of the same text at once: for `TransactionOptions.lock`. */
// Hint: not a unique index. The agent is part of the key, and an edit may move a source to another agent.
export function sourceLockOf({ kind, instance, externalId }: TextRef): bigint {
  const name = JSON.stringify([kind, instance, externalId]);
  return createHash('sha256').update(name).digest().readBigInt64BE();
}
