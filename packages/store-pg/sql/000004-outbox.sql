-- Messages to be told, each at least once, in the order in which they were written.

create table outbox (
  message_id bigint generated always as identity primary key,
  agent_id bigint references agent on delete cascade,
  event text collate "C" not null,
  destination text collate "C" not null,
  kind text collate "C" not null,
  payload json not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  claimed_until timestamptz,
  reason text collate "C",
  sent_at timestamptz,
  sent_as text collate "C",
  given_up_at timestamptz,
  unique (event, destination),
  constraint outbox_texts_are_short check (
    char_length(event) between 1 and 200 and char_length(destination) between 1 and 100
    and char_length(kind) between 1 and 40 and char_length(reason) <= 200 and char_length(sent_as) <= 200
  ),
  constraint outbox_attempts check (attempts >= 0)
);
create index outbox_pending on outbox (destination, message_id) where sent_at is null and given_up_at is null;
create index outbox_of_agent on outbox (agent_id) where agent_id is not null;
comment on table outbox is 'Messages to be told, once an event and destination. Passing: it holds what is waiting and what was told lately, and so has no agent in its key.';
comment on column outbox.message_id is 'In the order of writing, which is that of sending to one destination.';
comment on column outbox.agent_id is 'Agent whose post the message tells of, written with that post; gone with the agent. Null = written for another reason.';
comment on column outbox.event is 'Names the cause.';
comment on column outbox.destination is 'Where to, in the application''s words.';
comment on column outbox.kind is 'What the application makes of the payload.';
comment on column outbox.payload is 'What the message is made from; the application''s.';
comment on column outbox.created_at is 'When it was written, by the writer''s clock.';
comment on column outbox.due_at is 'Not before then; later after a failed try.';
comment on column outbox.attempts is 'How often it was handed out.';
comment on column outbox.claimed_until is 'While a sender has it; from then on others may take it.';
comment on column outbox.reason is 'Why the last try failed or why it was given up; a code or a short text without anything of the message.';
comment on column outbox.sent_at is 'When it was told; null = not yet.';
comment on column outbox.sent_as is 'Id of the sent message, for later edits.';
comment on column outbox.given_up_at is 'When it was given up; null = it was not.';
