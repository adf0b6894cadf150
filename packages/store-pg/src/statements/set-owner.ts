import type { Query } from '../transaction.ts';

const OWNER = `
update agent set owner_id = $2::bigint, claimed_at = $3::timestamptz(3)
where agent_id = $1::bigint`;

const PROXIES = 'delete from proxy where agent_id = $1::bigint';

const REQUESTS = 'delete from claim_request where agent_id = $1::bigint';

/** Gives the codename to another owner, or to nobody; the old one's proxies and the requests for it end. */
export async function setOwner(
  query: Query,
  agentId: string,
  owner: { readonly userId: string; readonly at: string } | undefined,
): Promise<void> {
  await query(OWNER, [agentId, owner?.userId ?? null, owner?.at ?? null]);
  for (const sql of [PROXIES, REQUESTS]) await query(sql, [agentId]);
}
