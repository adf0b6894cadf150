import type { Query } from '../transaction.ts';

const SQL = `
update agent set is_hidden = $2::boolean where agent_id = $1::bigint and is_hidden <> $2::boolean
returning 1`;

/** Hides the agent or shows it; whether that is new. */
export async function setHidden(query: Query, agentId: string, isHidden: boolean): Promise<boolean> {
  return (await query(SQL, [agentId, isHidden])).length > 0;
}
