import type { Query } from '../transaction.ts';

const SQL = `
update agent set owner_id = $2::bigint, claimed_at = $3::timestamptz(3)
where agent_id = $1::bigint and owner_id is null`;

/** Makes the user the owner of a codename that nobody owns. */
export async function claimAgent(query: Query, agentId: string, userId: string, at: string): Promise<void> {
  await query(SQL, [agentId, userId, at]);
}
