import type { Query } from '../transaction.ts';

const CHAT = 'insert into chat (chat_id) values ($1::bigint) on conflict (chat_id) do nothing';

const MEMBERSHIP = `
insert into membership (agent_id, chat_id, since) values ($1::bigint, $2::bigint, $3::timestamptz)
on conflict (agent_id, chat_id) do nothing`;

const SELECT = 'select from membership where agent_id = $1::bigint and chat_id = $2::bigint';

/** Counts the agent among a chat's. */
export async function joinChat(query: Query, agentId: string, chatId: string, since: string): Promise<void> {
  if ((await query(SELECT, [agentId, chatId])).length > 0) return;
  await query(CHAT, [chatId]);
  await query(MEMBERSHIP, [agentId, chatId, since]);
}
