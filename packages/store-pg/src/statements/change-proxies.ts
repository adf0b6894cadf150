import type { Query } from '../transaction.ts';

const SELECT = 'select from proxy where agent_id = $1::bigint and user_id = $2::bigint';

const INSERT = `
insert into proxy (agent_id, user_id, since) values ($1::bigint, $2::bigint, $3::timestamptz)
on conflict (agent_id, user_id) do nothing
returning 1`;

const DELETE = `
delete from proxy where agent_id = $1::bigint and user_id = $2::bigint
returning 1`;

/** Whether the user's posts count for the agent by its owner's consent. */
export async function isProxy(query: Query, agentId: string, userId: string): Promise<boolean> {
  return (await query(SELECT, [agentId, userId])).length > 0;
}

/** Lets the user post for the agent; whether that is new. */
export async function addProxy(
  query: Query,
  agentId: string,
  userId: string,
  since: string,
): Promise<boolean> {
  return (await query(INSERT, [agentId, userId, since])).length > 0;
}

/** Ends that; whether it had been so. */
export async function deleteProxy(query: Query, agentId: string, userId: string): Promise<boolean> {
  return (await query(DELETE, [agentId, userId])).length > 0;
}
