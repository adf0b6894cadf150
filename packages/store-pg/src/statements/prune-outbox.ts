import type { Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = `
delete from outbox where coalesce(sent_at, given_up_at) < $1::timestamptz
returning 1`;

/** Takes away what was told or given up before then; answers with how many. Cost grows with the outbox. */
export async function pruneOutbox(query: Query, before: Instant): Promise<number> {
  return (await query(SQL, [before])).length;
}
