-- What communities compete in.

create table event (
  event_id bigint generated always as identity primary key,
  chat_id bigint not null,
  starts_at timestamptz(0) not null,
  ends_at timestamptz(0) not null,
  grace_minutes integer not null,
  state "char" not null default 'p',
  name text collate "C" not null,
  zone text collate "C" not null,
  formula json not null,
  settings json not null,
  unique (chat_id, name, starts_at),
  constraint event_state check (state in ('p', 'o', 'c')),
  constraint event_name check (char_length(name) between 1 and 80),
  constraint event_has_length check (starts_at < ends_at),
  constraint event_grace check (grace_minutes >= 0)
);
create index event_due on event ((case state when 'p' then starts_at else ends_at end)) where state <> 'c';
comment on table event is 'What a chat''s agents compete in. Follows its chat: where that moves or is forgotten, events move or go.';
comment on column event.event_id is 'Number of the event.';
comment on column event.chat_id is 'The group whose event it is.';
comment on column event.starts_at is 'First moment of it.';
comment on column event.ends_at is 'The moment at which it is over.';
comment on column event.grace_minutes is 'How far from these moments a post is still on time.';
comment on column event.state is 'p = planned, o = open, c = closed; forward only.';
comment on column event.name is 'In the organisers'' words.';
comment on column event.zone is 'IANA zone of the place.';
comment on column event.formula is 'Key of a stat or derived stat, or a list of stats with weights.';
comment on column event.settings is 'The application''s.';

create table event_entry (
  agent_id bigint not null references agent on delete cascade,
  event_id bigint not null references event on delete cascade,
  entered_at timestamptz(3),
  start_local timestamp(0),
  end_local timestamp(0),
  primary key (agent_id, event_id)
);
create index event_entry_by_event on event_entry (event_id, agent_id);
comment on table event_entry is 'Agents that take part in events. Their posts are named by moment alone, so that an edit of a post keeps its place and a withdrawn one is missing.';
comment on column event_entry.agent_id is 'Who takes part.';
comment on column event_entry.event_id is 'In what.';
comment on column event_entry.entered_at is 'When it was said; null = by a post.';
comment on column event_entry.start_local is 'Moment of the ALL TIME submission that is the start; null = none so far.';
comment on column event_entry.end_local is 'Moment of the ALL TIME submission that is the end; null = none so far.';
