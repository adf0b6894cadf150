import type { ChatId, MemberPage } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const MEMBERS = `
select agent.codename
from membership
join agent on agent.agent_id = membership.agent_id
where membership.chat_id = $1::bigint
  and ($2::text is null or lower(agent.codename) > lower($2::text collate "C"))
order by lower(agent.codename)
limit $3::bigint`;

const CHATS = `
select membership.chat_id::text as chat_id
from membership
join agent on agent.agent_id = membership.agent_id
where lower(agent.codename) = lower($1::text collate "C")
order by membership.chat_id`;

/** A page of a chat's agents, by codename. */
export async function readMembers(
  query: Query,
  chatId: ChatId,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<MemberPage> {
  const rows = await query(MEMBERS, [chatId, after ?? null, limit + 1]);
  const names = rows.map((row) => readText(row, 'codename'));
  const agents = names.slice(0, limit);
  const next = names.length > limit ? agents.at(-1) : undefined;
  return { agents, ...(next !== undefined && { next }) };
}

/** The chats on whose boards an agent is, by id. */
export async function readChatsOf(query: Query, codename: string): Promise<readonly ChatId[]> {
  return (await query(CHATS, [codename])).map((row) => readText(row, 'chat_id'));
}
