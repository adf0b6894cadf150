import { createHash } from 'node:crypto';
import type { SourceRef } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

/** Until the transaction ends, no other one handles the same source. */
// Hint: not a unique index. The agent is part of the key, and an edit may move a source to another agent.
export async function lockSource(query: Query, source: SourceRef): Promise<void> {
  const name = JSON.stringify([source.kind, source.instance, source.externalId, source.ordinal]);
  const number = createHash('sha256').update(name).digest().readBigInt64BE();
  await query('select pg_advisory_xact_lock($1::bigint)', [String(number)]);
}
