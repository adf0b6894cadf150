import type { ChatId } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const CHAT = `
insert into chat (chat_id, first_seen_at, privacy, settings)
select $2::bigint, first_seen_at, privacy, settings from chat where chat_id = $1::bigint
on conflict (chat_id) do update set
  first_seen_at = least(chat.first_seen_at, excluded.first_seen_at),
  privacy = case
    when 'strict' in (chat.privacy, excluded.privacy) then 'strict'
    when 'soft' in (chat.privacy, excluded.privacy) then 'soft'
    else 'public'
  end,
  settings = case when chat.settings = '{}' then excluded.settings else chat.settings end`;

const ORIGINS = `
update origin set chat_id = $2::bigint
where chat_id = $1::bigint and agent_id in (
  select agent_id from membership where chat_id = $1::bigint
  union all
  select agent_id from left_chat where chat_id = $1::bigint
)`;

const LEFT = `
with gone as (delete from left_chat where chat_id = $1::bigint returning agent_id, was_public)
insert into left_chat (agent_id, chat_id, was_public)
select agent_id, $2::bigint, was_public from gone
where agent_id not in (select agent_id from membership where chat_id = $2::bigint)
on conflict (agent_id, chat_id) do update set was_public = left_chat.was_public and excluded.was_public`;

const MEMBERS = `
with gone as (delete from membership where chat_id = $1::bigint returning agent_id, since, is_joined)
insert into membership (agent_id, chat_id, since, is_joined)
select agent_id, $2::bigint, since, is_joined from gone
on conflict (agent_id, chat_id) do update set
  since = least(membership.since, excluded.since), is_joined = membership.is_joined or excluded.is_joined`;

const BANS = `
insert into ban (chat_id, user_id, since)
select $2::bigint, user_id, since from ban where chat_id = $1::bigint
on conflict (chat_id, user_id) do nothing`;

const RESETS = `
insert into board_reset (chat_id, token_sha256, expires_at, used_at, agents)
select $2::bigint, token_sha256, expires_at, used_at, agents from board_reset where chat_id = $1::bigint
on conflict (chat_id) do nothing`;

const AUDIT = 'update audit set chat_id = $2::bigint where chat_id = $1::bigint';

const HOLDS = 'update hold set chat_id = $2::bigint where chat_id = $1::bigint';

const TWINS = `
delete from event
where chat_id = $1::bigint and (name, starts_at) in (select name, starts_at from event where chat_id = $2::bigint)`;

const EVENTS = 'update event set chat_id = $2::bigint where chat_id = $1::bigint';

const EVENTS_GONE = 'delete from event where chat_id = $1::bigint';

const REFUSALS = `
with gone as (delete from refusal where chat_id = $1::bigint returning *)
insert into refusal (day, source_id, chat_id, count, last_at, code, header)
select day, source_id, $2::bigint, count, last_at, code, header from gone
on conflict (day, source_id, chat_id, code, header) do update
set count = refusal.count + excluded.count, last_at = greatest(refusal.last_at, excluded.last_at)`;

const REFUSALS_GONE = 'delete from refusal where chat_id = $1::bigint';

const OLD = 'delete from chat where chat_id = $1::bigint';

/** Makes everything of one chat another's; the agents of both are locked. One that is not known has no card to give. */
// Hint: the posts first, since they are found by the agents that belong to the old chat.
export async function moveChat(query: Query, from: ChatId, to: ChatId, isKnown: boolean): Promise<void> {
  const all = [
    ...(isKnown ? [CHAT] : []),
    ORIGINS,
    LEFT,
    MEMBERS,
    BANS,
    RESETS,
    HOLDS,
    TWINS,
    EVENTS,
    REFUSALS,
    AUDIT,
  ];
  for (const sql of all) await query(sql, [from, to]);
  await query(OLD, [from]);
}

/** Takes a chat away with its settings, bans, resets, events and counts of refusals; its boards are empty already. */
export async function deleteChat(query: Query, chatId: ChatId): Promise<void> {
  for (const sql of [EVENTS_GONE, REFUSALS_GONE, OLD]) await query(sql, [chatId]);
}
