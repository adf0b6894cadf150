import type { ChatId } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const OF_CHAT = `
select agent_id::text as agent_id from agent
where agent_id in (
  select agent_id from membership where chat_id = $1::bigint
  union all
  select agent_id from left_chat where chat_id = $1::bigint
)
order by lower(codename) for update`;

const LEAVE = `
with gone as (
  delete from membership
  where chat_id = $1::bigint and ($2::bigint[] is null or agent_id = any ($2::bigint[]))
  returning agent_id
), kept as (
  insert into left_chat (agent_id, chat_id, was_public)
  select gone.agent_id, $1::bigint, chat.privacy = 'public'
  from gone join chat on chat.chat_id = $1::bigint
  where exists (select from origin where origin.agent_id = gone.agent_id and origin.chat_id = $1::bigint)
)
select count(*) as agents from gone`;

/** Holds the rows of all agents that belong to a chat or have left it. */
export async function lockAgentsOfChat(query: Query, chatId: ChatId): Promise<void> {
  await query(OF_CHAT, [chatId]);
}

/** Takes locked agents off a chat's boards, all of them without a list; answers with how many were on them. */
export async function leaveChat(
  query: Query,
  chatId: ChatId,
  agentIds?: readonly string[],
): Promise<{ readonly agents: number }> {
  const [row] = await query(LEAVE, [chatId, agentIds ?? null]);
  return { agents: readNumber(row, 'agents') };
}
