-- What the registry of sources knows, what could not be read, and raw texts where they are kept.

alter table source
  alter column first_seen_at type timestamptz(3),
  add column is_enabled boolean not null default true,
  add column last_error_code text collate "C",
  add column last_error_at timestamptz(3),
  add constraint source_error_is_whole check ((last_error_code is null) = (last_error_at is null));
comment on column source.is_enabled is 'Nothing is taken from a disabled one.';
comment on column source.last_error_code is 'Code of the newest text that could not be read; null = none so far.';
comment on column source.last_error_at is 'When that came.';

create table refusal (
  refusal_id bigint generated always as identity primary key,
  day date not null,
  source_id integer not null references source,
  chat_id bigint,
  count integer not null default 1,
  last_at timestamptz(3) not null,
  code text collate "C" not null,
  header text collate "C",
  unique nulls not distinct (day, source_id, chat_id, code, header),
  constraint refusal_count check (count > 0),
  constraint refusal_header_is_short check (char_length(header) between 1 and 80)
);
comment on table refusal is 'Texts that could not be read, counted; never the text nor who sent it. Passing: rows go once they are old. A day has a bounded number of them. Follows its chat: where that moves or is forgotten, counts move or go.';
comment on column refusal.refusal_id is 'Number of the count.';
comment on column refusal.day is 'Day (UTC) on which they came.';
comment on column refusal.source_id is 'Where they came from.';
comment on column refusal.chat_id is 'The group in which they were posted; null in private, and beyond the bound.';
comment on column refusal.count is 'How many.';
comment on column refusal.last_at is 'When the last one came.';
comment on column refusal.code is 'Code of the first issue.';
comment on column refusal.header is 'Header of the column in question; null where there is none, and beyond the bound.';

create table raw_text (
  agent_id bigint not null references agent on delete cascade,
  text_sha256 bytea not null,
  received_at timestamptz(3) not null,
  deflated bytea not null,
  primary key (agent_id, text_sha256),
  constraint raw_text_sha256 check (octet_length(text_sha256) = 32)
);
create index raw_text_by_age on raw_text (received_at);
comment on table raw_text is 'Texts as they were posted, only where the store is told to keep them, each as long as an origin of the agent names it and its days last.';
comment on column raw_text.agent_id is 'Agent of whom the text has stored something; a text of several agents is kept for each.';
comment on column raw_text.text_sha256 is 'As origin.text_sha256 has it.';
comment on column raw_text.received_at is 'When it reached us last.';
comment on column raw_text.deflated is 'The text in UTF-8, by raw deflate.';
