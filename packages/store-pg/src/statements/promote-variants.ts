import type { Query } from '../transaction.ts';

const SQL = `
update submission set variant = 0
from (
  select taken_local, span, min(variant) as variant
  from submission
  where agent_id = $1::bigint
  group by taken_local, span
  having min(variant) > 0
) as first_left
where submission.agent_id = $1::bigint and submission.taken_local = first_left.taken_local
  and submission.span = first_left.span and submission.variant = first_left.variant`;

/** Where a moment has lost the numbers that counted, those that were kept first count from now on. Current values are left as they are. */
export async function promoteVariants(query: Query, agentId: string): Promise<void> {
  await query(SQL, [agentId]);
}
