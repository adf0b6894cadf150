import type { Query } from '../transaction.ts';
import type { LockedAgent } from './lock-agent.ts';

const AGENT = `
update agent as target set
  owner_id = coalesce(target.owner_id, agent.owner_id),
  claimed_at = case when target.owner_id is null then agent.claimed_at else target.claimed_at end,
  is_hidden = target.is_hidden or agent.is_hidden
from agent
where target.agent_id = $2::bigint and agent.agent_id = $1::bigint`;

const PROXIES = `
insert into proxy (agent_id, user_id, since)
select $2::bigint, user_id, since from proxy where agent_id = $1::bigint
on conflict (agent_id, user_id) do nothing`;

const REQUESTS = `
insert into claim_request (agent_id, user_id, asked_at)
select $2::bigint, user_id, asked_at from claim_request where agent_id = $1::bigint
on conflict (agent_id, user_id) do update set asked_at = least(claim_request.asked_at, excluded.asked_at)`;

const OWN_REQUEST = `
delete from claim_request
where agent_id = $1::bigint and user_id = (select owner_id from agent where agent_id = $1::bigint)`;

/** Gives an agent's owner, where the other has none, its requests and its hiding to another agent. */
// Hint: a proxy has one owner's consent, which is not that of the other agent's owner.
export async function moveClaim(query: Query, agent: LockedAgent, target: LockedAgent): Promise<void> {
  const hasOneOwner = target.ownerId === undefined || target.ownerId === agent.ownerId;
  for (const sql of hasOneOwner ? [AGENT, PROXIES, REQUESTS] : [AGENT, REQUESTS])
    await query(sql, [agent.id, target.id]);
  await query(OWN_REQUEST, [target.id]);
}
