-- The obvious schema: one row for each stat of each submission, with the same metadata as the store keeps.

create table agent (
  agent_id bigint generated always as identity primary key,
  codename text collate "C" not null,
  faction "char" not null,
  owner_id bigint,
  claimed_at timestamptz,
  first_seen_at timestamptz not null default now()
);
create unique index on agent (lower(codename));

create table stat (
  stat_id integer generated always as identity primary key,
  key text collate "C" not null unique
);

create table submission (
  submission_id bigint generated always as identity primary key,
  agent_id bigint not null references agent on delete cascade,
  taken_local timestamp(0) not null,
  taken_at timestamptz(0) not null,
  received_at timestamptz(3) not null,
  user_id bigint,
  chat_id bigint,
  revision integer not null,
  ordinal smallint not null,
  variant smallint not null default 0,
  span "char" not null,
  faction "char" not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  text_sha256 bytea not null,
  span_text text,
  zone text collate "C",
  catalogue text collate "C" not null,
  warnings text[] collate "C",
  extras jsonb,
  unique (agent_id, taken_local, span, variant),
  unique (source, external_id, ordinal)
);

create table submission_stat (
  submission_id bigint not null references submission on delete cascade,
  stat_id integer not null references stat,
  value bigint not null check (value >= 0),
  primary key (submission_id, stat_id)
);
create index on submission_stat (stat_id, value);

create table membership (
  agent_id bigint not null references agent on delete cascade,
  chat_id bigint not null,
  since timestamptz not null default now(),
  primary key (agent_id, chat_id)
);
create index on membership (chat_id, agent_id);
