import type { ClaimRequest } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

const INSERT = `
insert into claim_request (agent_id, user_id, asked_at) values ($1::bigint, $2::bigint, $3::timestamptz)
on conflict (agent_id, user_id) do nothing
returning 1`;

const DELETE = `
delete from claim_request where agent_id = $1::bigint and user_id = $2::bigint
returning 1`;

// Hint: who asked and then became the owner by posting first asks no longer.
const SELECT = `
select agent.codename, request.user_id::text as user_id, ${instantText('request.asked_at')} as asked_at
from agent
join claim_request as request using (agent_id)
where lower(agent.codename) = lower($1::text collate "C") and request.user_id is distinct from agent.owner_id
order by request.asked_at, request.user_id`;

/** Writes down that the user asks for the agent's codename; whether that is new. */
export async function addClaimRequest(
  query: Query,
  agentId: string,
  userId: string,
  at: string,
): Promise<boolean> {
  return (await query(INSERT, [agentId, userId, at])).length > 0;
}

/** Takes the user's request away; whether there was one. */
export async function deleteClaimRequest(query: Query, agentId: string, userId: string): Promise<boolean> {
  return (await query(DELETE, [agentId, userId])).length > 0;
}

/** Who asks for the codename, oldest request first. */
export async function readClaimRequests(query: Query, codename: string): Promise<readonly ClaimRequest[]> {
  const rows = await query(SELECT, [codename]);
  return rows.map((row) => ({
    agent: readText(row, 'codename'),
    userId: readText(row, 'user_id'),
    at: readText(row, 'asked_at'),
  }));
}
