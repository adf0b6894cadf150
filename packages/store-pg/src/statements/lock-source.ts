import { createHash } from 'node:crypto';
import type { TextRef } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

/** Until the transaction ends, no other one handles exports of the same text. */
// Hint: not a unique index. The agent is part of the key, and an edit may move a source to another agent.
export async function lockSource(query: Query, { kind, instance, externalId }: TextRef): Promise<void> {
  const name = JSON.stringify([kind, instance, externalId]);
  const number = createHash('sha256').update(name).digest().readBigInt64BE();
  await query('select pg_advisory_xact_lock($1::bigint)', [String(number)]);
}
