import type { Query } from '../transaction.ts';

const CHATS = `
delete from membership
where agent_id = $1::bigint and not is_joined and not exists (
  select from origin where origin.agent_id = membership.agent_id and origin.chat_id = membership.chat_id
)`;

const LEFT = `
delete from left_chat
where agent_id = $1::bigint and not exists (
  select from origin where origin.agent_id = left_chat.agent_id and origin.chat_id = left_chat.chat_id
)`;

const TEXTS = `
delete from raw_text
where agent_id = $1::bigint and not exists (
  select from origin where origin.agent_id = raw_text.agent_id and origin.text_sha256 = raw_text.text_sha256
)`;

const HEADERS = `
update stat set first_agent_id = null
where first_agent_id = $1::bigint and not exists (select from submission where agent_id = $1::bigint)`;

const AGENT = `
delete from agent
where agent_id = $1::bigint and not exists (select from submission where agent_id = $1::bigint)`;

/** Takes the agent out of chats where none of its posts is left and that it did not join, its raw texts away that hold nothing any longer, and it altogether, claim included, if it has none at all. */
export async function pruneAgent(query: Query, agentId: string): Promise<void> {
  for (const sql of [CHATS, LEFT, TEXTS, HEADERS, AGENT]) await query(sql, [agentId]);
}
