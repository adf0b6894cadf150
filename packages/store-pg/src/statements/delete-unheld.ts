import type { Query } from '../transaction.ts';

const SQL = `
delete from submission
where agent_id = $1::bigint and not exists (
  select from origin
  where origin.agent_id = submission.agent_id and origin.taken_local = submission.taken_local
    and origin.span = submission.span and origin.variant = submission.variant
)
returning 1`;

/** Takes away the agent's submissions that no source holds any longer; answers with their number. Current values are left as they are. */
export async function deleteUnheld(query: Query, agentId: string): Promise<number> {
  return (await query(SQL, [agentId])).length;
}
