import type { Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const ACCEPT = `
update stat set accepted_at = $2::timestamptz, ignored_at = null
where header = $1::text and linked_to is null and accepted_at is null
returning 1`;

const IGNORE = `
update stat set accepted_at = null, ignored_at = $2::timestamptz
where header = $1::text and linked_to is null and ignored_at is null
returning 1`;

/** Writes an administrator's word on a pending header down; answers with whether that is news. */
export async function judgeHeader(
  query: Query,
  header: string,
  verdict: 'accepted' | 'ignored',
  at: Instant,
): Promise<boolean> {
  return (await query(verdict === 'accepted' ? ACCEPT : IGNORE, [header, at])).length > 0;
}
