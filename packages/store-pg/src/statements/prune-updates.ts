import type { Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = 'delete from done_update where done_at < $1::timestamptz returning 1';

/** Forgets updates that were noted before then; answers with how many. */
export async function pruneUpdates(query: Query, before: Instant): Promise<number> {
  return (await query(SQL, [before])).length;
}
