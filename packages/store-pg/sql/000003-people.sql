-- Names and owners over time, submissions that wait for somebody's word, and the trail of what was done.

alter table agent add column is_hidden boolean not null default false;
comment on column agent.is_hidden is 'Left out of every board, total and list that others see; its history stays.';
comment on column agent.codename is 'In its first spelling since the agent has this name; unique whatever the case.';
comment on column agent.owner_id is 'User who owns the codename: the first who posted it, or whom it was transferred to; null = nobody.';

create table former_name (
  agent_id bigint not null references agent on delete cascade,
  place smallint not null,
  codename text collate "C" not null,
  until timestamptz(3) not null,
  primary key (agent_id, place),
  constraint former_name_codename check (codename ~ '^[A-Za-z0-9]{1,15}$')
);
comment on table former_name is 'Codenames that an agent had before. They bind nobody: another agent may bear one today.';
comment on column former_name.agent_id is 'The agent that gave it up.';
comment on column former_name.codename is 'As it was spelt last.';
comment on column former_name.place is 'In the order in which they were given up, from 0.';
comment on column former_name.until is 'When the agent was given its next name here.';

create table proxy (
  agent_id bigint not null references agent on delete cascade,
  user_id bigint not null,
  since timestamptz(3) not null,
  primary key (agent_id, user_id)
);
create index proxy_by_user on proxy (user_id);
comment on table proxy is 'Users whose posts count for an agent that is another user''s, by its owner''s consent.';
comment on column proxy.agent_id is 'For whom.';
comment on column proxy.user_id is 'Who may post.';
comment on column proxy.since is 'When the owner consented.';

create table claim_request (
  agent_id bigint not null references agent on delete cascade,
  user_id bigint not null,
  asked_at timestamptz(3) not null,
  primary key (agent_id, user_id)
);
create index claim_request_by_user on claim_request (user_id);
comment on table claim_request is 'Users who ask for a codename that is another''s.';
comment on column claim_request.agent_id is 'Whose codename is asked for.';
comment on column claim_request.user_id is 'Who asks.';
comment on column claim_request.asked_at is 'When they first did.';

create table hold (
  hold_id bigint generated always as identity primary key,
  decider_id bigint not null,
  poster_id bigint,
  chat_id bigint,
  expires_at timestamptz(3) not null,
  source_id integer not null references source,
  ordinal smallint not null,
  is_accepted boolean not null default false,
  reason text collate "C" not null,
  external_id text collate "C" not null,
  codename text collate "C" not null,
  submission jsonb not null,
  unique (source_id, external_id, ordinal),
  constraint hold_reason check (reason in ('claimed', 'forwarded', 'stat_fallen', 'span_disguised', 'name_changed')),
  constraint hold_codename check (codename ~ '^[A-Za-z0-9]{1,15}$'),
  constraint hold_ordinal check (ordinal >= 0)
);
create index hold_by_decider on hold (decider_id, hold_id);
create index hold_by_expiry on hold (expires_at);
create index hold_by_chat on hold (chat_id) where chat_id is not null;
comment on table hold is 'Submissions that wait for somebody''s word. Not keyed by agent: there may be none of that codename yet. Few and short-lived, so they would be copied to every part.';
comment on column hold.hold_id is 'In the order in which they were first held.';
comment on column hold.decider_id is 'User who accepts or refuses: the owner of the codename, or the poster about a doubt.';
comment on column hold.poster_id is 'User who sent it; null where the source names nobody.';
comment on column hold.chat_id is 'The group it was posted in; null in private.';
comment on column hold.expires_at is 'When it may be dropped undecided.';
comment on column hold.source_id is 'With external_id and ordinal: the source of the submission, which has one hold at most.';
comment on column hold.external_id is 'Name within the source, e.g. chat and message id.';
comment on column hold.ordinal is 'Which export of that text, from 0.';
comment on column hold.reason is 'Why it waits.';
comment on column hold.is_accepted is 'Decided, and kept until it expires so that the same word said twice is no error.';
comment on column hold.codename is 'As the text has it; follows a rename.';
comment on column hold.submission is 'All else that a save needs, as JSON; without the text.';

create table audit (
  audit_id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  by_id bigint,
  chat_id bigint,
  what text collate "C" not null,
  subject text not null,
  details jsonb,
  constraint audit_what check (what ~ '^[a-z_]{1,40}$'),
  constraint audit_subject check (char_length(subject) <= 200)
);
create index audit_by_chat on audit (chat_id, audit_id) where chat_id is not null;
create index audit_by_actor on audit (by_id) where by_id is not null;
comment on table audit is 'What was done to names, settings and boards, for administrators to read. Grows with decisions, not with agents.';
comment on column audit.audit_id is 'In the order in which the entries were written.';
comment on column audit.at is 'When it was done, by the clock of who did it; the order is that of audit_id.';
comment on column audit.by_id is 'User who did it; null = the program itself, or somebody who is deleted since.';
comment on column audit.chat_id is 'The group whose administrator did it; null = the instance''s owners, or people about their own things.';
comment on column audit.what is 'verb_noun.';
comment on column audit.subject is 'To whom or to what, in words; empty once the person it named is deleted.';
comment on column audit.details is 'Further facts; null = none.';

-- So that two names of one agent can be merged: what came from where moves along with the submission.
alter table origin
  drop constraint origin_agent_id_taken_local_span_variant_fkey,
  add foreign key (agent_id, taken_local, span, variant) references submission on update cascade on delete cascade;
