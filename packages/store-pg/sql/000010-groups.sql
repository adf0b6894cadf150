-- Groups: who may see their agents, settings, bans, resets; what the application remembers of people.

alter table chat
  alter column first_seen_at type timestamptz(3),
  add column privacy text collate "C" not null default 'public',
  add column settings jsonb not null default '{}',
  add constraint chat_privacy check (privacy in ('public', 'soft', 'strict')),
  add constraint chat_settings check (jsonb_typeof(settings) = 'object');
comment on table chat is 'Groups in which something was posted or set.';
comment on column chat.first_seen_at is 'When that was first.';
comment on column chat.privacy is 'public: boards everywhere may show its agents; soft: only its own boards; strict: only these, and to members in private.';
comment on column chat.settings is 'The application''s, by name.';

alter table membership
  add column is_joined boolean not null default false,
  drop constraint membership_chat_id_fkey,
  add foreign key (chat_id) references chat on delete cascade;
comment on table membership is 'Which agents are on a chat''s boards: those posted there, and those that joined without a post.';
comment on column membership.since is 'When the first text posted there was received, or when it joined.';
comment on column membership.is_joined is 'It asked to be there, so that it stays when its posts there are withdrawn.';

create table left_chat (
  agent_id bigint not null references agent on delete cascade,
  chat_id bigint not null,
  was_public boolean not null,
  primary key (agent_id, chat_id)
);
create index left_chat_by_chat on left_chat (chat_id, agent_id);
comment on table left_chat is 'Chats that an agent has posted in and whose boards it has left; a chat is here or in membership, never in both. So that nobody becomes visible by leaving.';
comment on column left_chat.agent_id is 'Who left.';
comment on column left_chat.chat_id is 'Which group; it may be forgotten since.';
comment on column left_chat.was_public is 'Whether the chat was public when it left.';

alter table agent add column is_public boolean not null default true;
create index agent_unlisted on agent (agent_id) where is_hidden or not is_public;
comment on column agent.is_public is 'Whether boards everywhere may show it, by the chats that it belongs to: always is_public_of(agent_id), kept by triggers.';

create table ban (
  chat_id bigint not null references chat on delete cascade,
  user_id bigint not null,
  since timestamptz(3) not null,
  primary key (chat_id, user_id)
);
create index ban_by_user on ban (user_id);
comment on table ban is 'Users whose posts in a chat count nothing.';
comment on column ban.chat_id is 'Where.';
comment on column ban.user_id is 'Who.';
comment on column ban.since is 'When an administrator said so.';

create table board_reset (
  chat_id bigint primary key references chat on delete cascade,
  token_sha256 bytea not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  agents integer,
  constraint board_reset_token check (octet_length(token_sha256) = 32),
  constraint board_reset_use_is_whole check ((used_at is null) = (agents is null))
);
comment on table board_reset is 'The last reset of a chat''s boards that was asked for.';
comment on column board_reset.chat_id is 'Of which chat.';
comment on column board_reset.token_sha256 is 'Digest of the token that does it, so that nobody who reads this table can.';
comment on column board_reset.expires_at is 'From when on the token is good for nothing.';
comment on column board_reset.used_at is 'When it was done; null = not yet. A token is good once.';
comment on column board_reset.agents is 'How many agents left then, for the same call repeated.';

create table user_settings (
  user_id bigint primary key,
  settings jsonb not null,
  constraint user_settings_are_named check (jsonb_typeof(settings) = 'object' and settings <> '{}')
);
create index user_settings_by_value on user_settings using gin (settings jsonb_path_ops);
comment on table user_settings is 'What the application remembers of people; a stranger has no row.';
comment on column user_settings.user_id is 'Of whom.';
comment on column user_settings.settings is 'The application''s, by name.';

create function is_public_of(of_agent bigint) returns boolean
language sql stable
return coalesce(
  (
    select bool_or(chat.privacy = 'public')
    from membership join chat on chat.chat_id = membership.chat_id
    where membership.agent_id = of_agent
  ),
  (select bool_or(left_chat.was_public) from left_chat where left_chat.agent_id = of_agent),
  true
);
comment on function is_public_of is 'Whether boards everywhere may show an agent: one of its chats is public; without any, one of those that it left was; without these too, yes.';

-- The rows that two transactions could decide by at once are locked first, and read by a later statement: else an agent
-- that joins a chat while it ceases to be public would stay visible.
create function place_changed() returns trigger
language plpgsql set search_path from current as $$
begin
  perform from chat where chat.chat_id = new.chat_id for share;
  if tg_table_name = 'membership' then
    delete from left_chat where left_chat.agent_id = new.agent_id and left_chat.chat_id = new.chat_id;
  end if;
  perform from agent where agent.agent_id in (old.agent_id, new.agent_id) for no key update;
  update agent set is_public = not is_public
  where agent.agent_id in (old.agent_id, new.agent_id) and agent.is_public <> is_public_of(agent.agent_id);
  return null;
end $$;
comment on function place_changed is 'Keeps agent.is_public of an agent that came to a chat or left it.';
create trigger place_changed after insert or update or delete on membership
for each row execute function place_changed();
create trigger place_changed after insert or update or delete on left_chat
for each row execute function place_changed();

create function privacy_changed() returns trigger
language plpgsql set search_path from current as $$
begin
  perform from agent
  where agent.agent_id in (select membership.agent_id from membership where membership.chat_id = new.chat_id)
  order by lower(agent.codename) for no key update;
  update agent set is_public = not is_public
  from membership
  where membership.chat_id = new.chat_id and agent.agent_id = membership.agent_id
    and agent.is_public <> is_public_of(agent.agent_id);
  return null;
end $$;
comment on function privacy_changed is 'Keeps agent.is_public of the agents of a chat whose privacy changed.';
create trigger privacy_changed after update of privacy on chat
for each row when (old.privacy is distinct from new.privacy) execute function privacy_changed();
