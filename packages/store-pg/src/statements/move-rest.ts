import type { Query } from '../transaction.ts';

const LEFT = `
insert into left_chat (agent_id, chat_id, was_public)
select $2::bigint, chat_id, was_public from left_chat
where agent_id = $1::bigint and chat_id not in (select chat_id from membership where agent_id = $2::bigint)
on conflict (agent_id, chat_id) do update set was_public = left_chat.was_public and excluded.was_public`;

const CHATS = `
insert into membership (agent_id, chat_id, since, is_joined)
select $2::bigint, chat_id, since, is_joined from membership where agent_id = $1::bigint
on conflict (agent_id, chat_id) do update set
  since = least(membership.since, excluded.since), is_joined = membership.is_joined or excluded.is_joined`;

const HEADERS = 'update stat set first_agent_id = $2::bigint where first_agent_id = $1::bigint';

const MESSAGES = 'update outbox set agent_id = $2::bigint where agent_id = $1::bigint';

const EVENTS = `
insert into event_entry (event_id, agent_id, entered_at, start_local, end_local)
select event_id, $2::bigint, entered_at, start_local, end_local from event_entry where agent_id = $1::bigint
on conflict (agent_id, event_id) do update
set start_local = coalesce(event_entry.start_local, excluded.start_local),
  end_local = coalesce(event_entry.end_local, excluded.end_local)`;

const TEXTS = `
insert into raw_text (agent_id, text_sha256, received_at, deflated)
select $2::bigint, text_sha256, received_at, deflated from raw_text where agent_id = $1::bigint
on conflict (agent_id, text_sha256) do nothing`;

const AGENT = 'delete from agent where agent_id = $1::bigint';

/** Gives an agent's place in chats, its pending headers and its part in events, its raw texts and what must be told of it to another, and takes it away. */
export async function moveRest(query: Query, agentId: string, into: string): Promise<void> {
  for (const sql of [LEFT, CHATS, HEADERS, MESSAGES, EVENTS, TEXTS]) await query(sql, [agentId, into]);
  await query(AGENT, [agentId]);
}
