import type { TextRef } from '@prime-tally/stats-core/ports';
import { sourceLockOf } from '../source-lock.ts';
import type { Query } from '../transaction.ts';

/** Until the transaction ends, no other one handles exports of the same text. */
export async function lockText(query: Query, text: TextRef): Promise<void> {
  await query('select pg_advisory_xact_lock($1::bigint)', [String(sourceLockOf(text))]);
}
