-- What the migrations make, by `npm run schema -w packages/store-pg`; to read and to compare, never to run.

create table agent (
  agent_id bigint not null generated always as identity,
  codename text collate "C" not null,
  faction "char" not null,
  owner_id bigint,
  claimed_at timestamp with time zone,
  first_seen_at timestamp with time zone not null default now(),
  is_hidden boolean not null default false,
  is_public boolean not null default true,
  constraint agent_pkey PRIMARY KEY (agent_id),
  constraint agent_claim_is_whole CHECK ((owner_id IS NULL) = (claimed_at IS NULL)),
  constraint agent_codename CHECK (codename ~ '^[A-Za-z0-9]{1,15}$'::text),
  constraint agent_faction CHECK (faction = ANY (ARRAY['e'::"char", 'r'::"char"]))
);
CREATE UNIQUE INDEX agent_by_codename ON agent USING btree (lower(codename));
CREATE INDEX agent_by_owner ON agent USING btree (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX agent_hidden ON agent USING btree (agent_id) WHERE is_hidden;
CREATE INDEX agent_unlisted ON agent USING btree (agent_id) WHERE is_hidden OR NOT is_public;
comment on table agent is 'Players of the game.';
comment on column agent.agent_id is 'Short name of the agent in every other table; begins every key that grows with agents.';
comment on column agent.codename is 'In its first spelling since the agent has this name; unique whatever the case.';
comment on column agent.faction is 'e = enlightened, r = resistance; of the newest ALL TIME snapshot.';
comment on column agent.owner_id is 'User who owns the codename: the first who posted it, or whom it was transferred to; null = nobody.';
comment on column agent.claimed_at is 'Since when the owner owns it; null = nobody does.';
comment on column agent.first_seen_at is 'When its first snapshot was stored.';
comment on column agent.is_hidden is 'Left out of every board, total and list that others see; its history stays.';
comment on column agent.is_public is 'Whether boards everywhere may show it, by the chats that it belongs to: always is_public_of(agent_id), kept by triggers.';

create table audit (
  audit_id bigint not null generated always as identity,
  at timestamp(3) with time zone not null,
  by_id bigint,
  chat_id bigint,
  what text collate "C" not null,
  subject text not null,
  details jsonb,
  constraint audit_pkey PRIMARY KEY (audit_id),
  constraint audit_subject CHECK (char_length(subject) <= 200),
  constraint audit_what CHECK (what ~ '^[a-z_]{1,40}$'::text)
);
CREATE INDEX audit_by_actor ON audit USING btree (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX audit_by_chat ON audit USING btree (chat_id, audit_id) WHERE chat_id IS NOT NULL;
comment on table audit is 'What was done to names, settings and boards, for administrators to read. Grows with decisions, not with agents.';
comment on column audit.audit_id is 'In the order in which the entries were written.';
comment on column audit.at is 'When it was done, by the clock of who did it; the order is that of audit_id.';
comment on column audit.by_id is 'User who did it; null = the program itself, or somebody who is deleted since.';
comment on column audit.chat_id is 'The group whose administrator did it; null = the instance''s owners, or people about their own things.';
comment on column audit.what is 'verb_noun.';
comment on column audit.subject is 'To whom or to what, in words; empty once the person it named is deleted.';
comment on column audit.details is 'Further facts; null = none.';

create table ban (
  chat_id bigint not null,
  user_id bigint not null,
  since timestamp(3) with time zone not null,
  constraint ban_pkey PRIMARY KEY (chat_id, user_id),
  constraint ban_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(chat_id) ON DELETE CASCADE
);
CREATE INDEX ban_by_user ON ban USING btree (user_id);
comment on table ban is 'Users whose posts in a chat count nothing.';
comment on column ban.chat_id is 'Where.';
comment on column ban.user_id is 'Who.';
comment on column ban.since is 'When an administrator said so.';

create table board_reset (
  chat_id bigint not null,
  token_sha256 bytea not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  agents integer,
  constraint board_reset_pkey PRIMARY KEY (chat_id),
  constraint board_reset_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(chat_id) ON DELETE CASCADE,
  constraint board_reset_token CHECK (octet_length(token_sha256) = 32),
  constraint board_reset_use_is_whole CHECK ((used_at IS NULL) = (agents IS NULL))
);
comment on table board_reset is 'The last reset of a chat''s boards that was asked for.';
comment on column board_reset.chat_id is 'Of which chat.';
comment on column board_reset.token_sha256 is 'Digest of the token that does it, so that nobody who reads this table can.';
comment on column board_reset.expires_at is 'From when on the token is good for nothing.';
comment on column board_reset.used_at is 'When it was done; null = not yet. A token is good once.';
comment on column board_reset.agents is 'How many agents left then, for the same call repeated.';

create table chat (
  chat_id bigint not null,
  first_seen_at timestamp(3) with time zone not null default now(),
  privacy text collate "C" not null default 'soft'::text,
  settings jsonb not null default '{}'::jsonb,
  constraint chat_pkey PRIMARY KEY (chat_id),
  constraint chat_privacy CHECK (privacy = ANY (ARRAY['public'::text, 'soft'::text, 'strict'::text])),
  constraint chat_settings CHECK (jsonb_typeof(settings) = 'object'::text)
);
CREATE TRIGGER privacy_changed AFTER UPDATE OF privacy ON chat FOR EACH ROW WHEN (old.privacy IS DISTINCT FROM new.privacy) EXECUTE FUNCTION privacy_changed();
comment on table chat is 'Groups in which something was posted or set.';
comment on column chat.chat_id is 'Telegram''s id; negative for groups.';
comment on column chat.first_seen_at is 'When that was first.';
comment on column chat.privacy is 'public: boards everywhere may show its agents; soft: only its own boards; strict: only these, and to members in private.';
comment on column chat.settings is 'The application''s, by name.';

create table claim_request (
  agent_id bigint not null,
  user_id bigint not null,
  asked_at timestamp(3) with time zone not null,
  constraint claim_request_pkey PRIMARY KEY (agent_id, user_id),
  constraint claim_request_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE
);
CREATE INDEX claim_request_by_user ON claim_request USING btree (user_id);
comment on table claim_request is 'Users who ask for a codename that is another''s.';
comment on column claim_request.agent_id is 'Whose codename is asked for.';
comment on column claim_request.user_id is 'Who asks.';
comment on column claim_request.asked_at is 'When they first did.';

create table current_stat (
  agent_id bigint not null,
  stat_id integer not null,
  value bigint not null,
  constraint current_stat_pkey PRIMARY KEY (agent_id, stat_id),
  constraint current_stat_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint current_stat_stat_id_fkey FOREIGN KEY (stat_id) REFERENCES stat(stat_id),
  constraint current_stat_value CHECK (value >= 0)
);
CREATE INDEX current_stat_board ON current_stat USING btree (stat_id, value DESC, agent_id);
comment on table current_stat is 'Newest ALL TIME value of each stat of each agent; derived from submission, and written only where a value changes.';
comment on column current_stat.agent_id is 'Whose value it is.';
comment on column current_stat.stat_id is 'Which stat.';
comment on column current_stat.value is 'In the newest ALL TIME snapshot that has the stat.';

create table done_update (
  instance text collate "C" not null,
  update_id bigint not null,
  content bytea,
  done_at timestamp(3) with time zone not null,
  constraint done_update_pkey PRIMARY KEY (instance, update_id),
  constraint done_update_content CHECK (octet_length(content) = 16),
  constraint done_update_id CHECK (update_id >= 0),
  constraint done_update_instance CHECK (char_length(instance) >= 1 AND char_length(instance) <= 100)
);
CREATE INDEX done_update_by_content ON done_update USING btree (instance, content) WHERE content IS NOT NULL;
comment on table done_update is 'Updates that an application was sent and has dealt with. Passing: those of the last days.';
comment on column done_update.instance is 'Whom it was sent to.';
comment on column done_update.update_id is 'The sender''s number for it.';
comment on column done_update.content is 'First 16 bytes of the SHA-256 of what it brought, so that the same is known under another number; null = nothing that could come again.';
comment on column done_update.done_at is 'When it was dealt with, by the writer''s clock.';

create table event (
  event_id bigint not null generated always as identity,
  chat_id bigint not null,
  starts_at timestamp(0) with time zone not null,
  ends_at timestamp(0) with time zone not null,
  grace_minutes integer not null,
  state "char" not null default 'p'::"char",
  name text collate "C" not null,
  zone text collate "C" not null,
  formula json not null,
  settings json not null,
  constraint event_pkey PRIMARY KEY (event_id),
  constraint event_chat_id_name_starts_at_key UNIQUE (chat_id, name, starts_at),
  constraint event_grace CHECK (grace_minutes >= 0),
  constraint event_has_length CHECK (starts_at < ends_at),
  constraint event_name CHECK (char_length(name) >= 1 AND char_length(name) <= 80),
  constraint event_state CHECK (state = ANY (ARRAY['p'::"char", 'o'::"char", 'c'::"char"]))
);
CREATE INDEX event_due ON event USING btree ((
CASE state
    WHEN 'p'::"char" THEN starts_at
    ELSE ends_at
END)) WHERE state <> 'c'::"char";
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
  agent_id bigint not null,
  event_id bigint not null,
  entered_at timestamp(3) with time zone,
  start_local timestamp(0) without time zone,
  end_local timestamp(0) without time zone,
  constraint event_entry_pkey PRIMARY KEY (agent_id, event_id),
  constraint event_entry_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint event_entry_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(event_id) ON DELETE CASCADE
);
CREATE INDEX event_entry_by_event ON event_entry USING btree (event_id, agent_id);
comment on table event_entry is 'Agents that take part in events. Their posts are named by moment alone, so that an edit of a post keeps its place and a withdrawn one is missing.';
comment on column event_entry.agent_id is 'Who takes part.';
comment on column event_entry.event_id is 'In what.';
comment on column event_entry.entered_at is 'When it was said; null = by a post.';
comment on column event_entry.start_local is 'Moment of the ALL TIME submission that is the start; null = none so far.';
comment on column event_entry.end_local is 'Moment of the ALL TIME submission that is the end; null = none so far.';

create table former_name (
  agent_id bigint not null,
  place smallint not null,
  codename text collate "C" not null,
  until timestamp(3) with time zone not null,
  constraint former_name_pkey PRIMARY KEY (agent_id, place),
  constraint former_name_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint former_name_codename CHECK (codename ~ '^[A-Za-z0-9]{1,15}$'::text)
);
comment on table former_name is 'Codenames that an agent had before. They bind nobody: another agent may bear one today.';
comment on column former_name.agent_id is 'The agent that gave it up.';
comment on column former_name.place is 'In the order in which they were given up, from 0.';
comment on column former_name.codename is 'As it was spelt last.';
comment on column former_name.until is 'When the agent was given its next name here.';

create table hold (
  hold_id bigint not null generated always as identity,
  decider_id bigint not null,
  poster_id bigint,
  chat_id bigint,
  expires_at timestamp(3) with time zone not null,
  source_id integer not null,
  ordinal smallint not null,
  is_accepted boolean not null default false,
  reason text collate "C" not null,
  external_id text collate "C" not null,
  codename text collate "C" not null,
  submission jsonb not null,
  constraint hold_pkey PRIMARY KEY (hold_id),
  constraint hold_codename CHECK (codename ~ '^[A-Za-z0-9]{1,15}$'::text),
  constraint hold_ordinal CHECK (ordinal >= 0),
  constraint hold_reason CHECK (reason = ANY (ARRAY['claimed'::text, 'forwarded'::text, 'stat_fallen'::text, 'span_disguised'::text, 'name_changed'::text])),
  constraint hold_source_id_external_id_ordinal_key UNIQUE (source_id, external_id, ordinal),
  constraint hold_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(source_id)
);
CREATE INDEX hold_by_chat ON hold USING btree (chat_id) WHERE chat_id IS NOT NULL;
CREATE INDEX hold_by_decider ON hold USING btree (decider_id, hold_id);
CREATE INDEX hold_by_expiry ON hold USING btree (expires_at);
comment on table hold is 'Submissions that wait for somebody''s word. Not keyed by agent: there may be none of that codename yet. Few and short-lived, so they would be copied to every part.';
comment on column hold.hold_id is 'In the order in which they were first held.';
comment on column hold.decider_id is 'User who accepts or refuses: the owner of the codename, or the poster about a doubt.';
comment on column hold.poster_id is 'User who sent it; null where the source names nobody.';
comment on column hold.chat_id is 'The group it was posted in; null in private.';
comment on column hold.expires_at is 'When it may be dropped undecided.';
comment on column hold.source_id is 'With external_id and ordinal: the source of the submission, which has one hold at most.';
comment on column hold.ordinal is 'Which export of that text, from 0.';
comment on column hold.is_accepted is 'Decided, and kept until it expires so that the same word said twice is no error.';
comment on column hold.reason is 'Why it waits.';
comment on column hold.external_id is 'Name within the source, e.g. chat and message id.';
comment on column hold.codename is 'As the text has it; follows a rename.';
comment on column hold.submission is 'All else that a save needs, as JSON; without the text.';

create table house (
  is_house boolean not null default true,
  state text collate "C" not null,
  move_id uuid not null,
  other text not null,
  since timestamp(3) with time zone not null default now(),
  constraint house_pkey PRIMARY KEY (is_house),
  constraint house_is_one CHECK (is_house),
  constraint house_state CHECK (state = ANY (ARRAY['open'::text, 'leaving'::text, 'moved'::text, 'arriving'::text]))
);
comment on table house is 'Whether these data take writes; no row = they do, and have never been moved. Never copied along.';
comment on column house.is_house is 'Holds the table at one row.';
comment on column house.state is 'open = takes writes; leaving = a move is about to end; moved = taken over by the other; arriving = not complete yet.';
comment on column house.move_id is 'Shared by the two houses of a move.';
comment on column house.other is 'The other house of the move, without user and password.';
comment on column house.since is 'When the state began.';

create table left_chat (
  agent_id bigint not null,
  chat_id bigint not null,
  was_public boolean not null,
  constraint left_chat_pkey PRIMARY KEY (agent_id, chat_id),
  constraint left_chat_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE
);
CREATE INDEX left_chat_by_chat ON left_chat USING btree (chat_id, agent_id);
CREATE TRIGGER place_changed AFTER INSERT OR DELETE OR UPDATE ON left_chat FOR EACH ROW EXECUTE FUNCTION place_changed();
comment on table left_chat is 'Chats that an agent has posted in and whose boards it has left; a chat is here or in membership, never in both. So that nobody becomes visible by leaving.';
comment on column left_chat.agent_id is 'Who left.';
comment on column left_chat.chat_id is 'Which group; it may be forgotten since.';
comment on column left_chat.was_public is 'Whether the chat was public when it left.';

create table membership (
  agent_id bigint not null,
  chat_id bigint not null,
  since timestamp with time zone not null default now(),
  is_joined boolean not null default false,
  constraint membership_pkey PRIMARY KEY (agent_id, chat_id),
  constraint membership_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint membership_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(chat_id) ON DELETE CASCADE
);
CREATE INDEX membership_by_chat ON membership USING btree (chat_id, agent_id);
CREATE TRIGGER place_changed AFTER INSERT OR DELETE OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION place_changed();
comment on table membership is 'Which agents are on a chat''s boards: those posted there, and those that joined without a post.';
comment on column membership.agent_id is 'Who belongs to it.';
comment on column membership.chat_id is 'Which group.';
comment on column membership.since is 'When the first text posted there was received, or when it joined.';
comment on column membership.is_joined is 'It asked to be there, so that it stays when its posts there are withdrawn.';

create table migration (
  number integer not null,
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);
comment on table migration is 'The steps of this schema''s history that were applied; only the owner writes it.';
comment on column migration.number is 'Of the step: 1, 2, 3 … without gaps.';
comment on column migration.name is 'What the step was called.';
comment on column migration.applied_at is 'When it was applied.';

create table origin (
  agent_id bigint not null,
  taken_local timestamp(0) without time zone not null,
  user_id bigint,
  chat_id bigint,
  source_id integer not null,
  revision integer not null,
  ordinal smallint not null,
  variant smallint not null default 0,
  span "char" not null,
  external_id text collate "C" not null,
  text_sha256 bytea not null,
  constraint origin_pkey PRIMARY KEY (source_id, external_id, ordinal, agent_id),
  constraint origin_agent_id_taken_local_span_variant_fkey FOREIGN KEY (agent_id, taken_local, span, variant) REFERENCES submission(agent_id, taken_local, span, variant) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint origin_numbers CHECK (ordinal >= 0 AND revision >= 0),
  constraint origin_sha256 CHECK (octet_length(text_sha256) = 32),
  constraint origin_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(source_id)
);
CREATE INDEX origin_by_submission ON origin USING btree (agent_id, taken_local);
comment on table origin is 'Where each submission came from: a message, a file, a request. A submission lives as long as one origin holds it.';
comment on column origin.agent_id is 'Agent of the submission that it holds.';
comment on column origin.taken_local is 'Moment of that submission.';
comment on column origin.user_id is 'Who sent it; null for imports.';
comment on column origin.chat_id is 'The group it was posted in; null in private.';
comment on column origin.source_id is 'Which bot, file or client the text came through.';
comment on column origin.revision is '0 as sent, 1, 2 … for edits; an older one never replaces a newer one.';
comment on column origin.ordinal is 'Which export of that text, from 0.';
comment on column origin.variant is 'Variant of that submission.';
comment on column origin.span is 'Span of that submission.';
comment on column origin.external_id is 'Name within the source, e.g. chat and message id.';
comment on column origin.text_sha256 is 'Digest of the text, so that the same text again is known without keeping it.';

create table outbox (
  message_id bigint not null generated always as identity,
  agent_id bigint,
  event text collate "C" not null,
  destination text collate "C" not null,
  kind text collate "C" not null,
  payload json not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  claimed_until timestamp with time zone,
  reason text collate "C",
  sent_at timestamp with time zone,
  sent_as text collate "C",
  given_up_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (message_id),
  constraint outbox_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint outbox_attempts CHECK (attempts >= 0),
  constraint outbox_event_destination_key UNIQUE (event, destination),
  constraint outbox_texts_are_short CHECK (char_length(event) >= 1 AND char_length(event) <= 200 AND char_length(destination) >= 1 AND char_length(destination) <= 100 AND char_length(kind) >= 1 AND char_length(kind) <= 40 AND char_length(reason) <= 200 AND char_length(sent_as) <= 200)
);
CREATE INDEX outbox_of_agent ON outbox USING btree (agent_id) WHERE agent_id IS NOT NULL;
CREATE INDEX outbox_pending ON outbox USING btree (destination, message_id) WHERE sent_at IS NULL AND given_up_at IS NULL;
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

create table proxy (
  agent_id bigint not null,
  user_id bigint not null,
  since timestamp(3) with time zone not null,
  constraint proxy_pkey PRIMARY KEY (agent_id, user_id),
  constraint proxy_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE
);
CREATE INDEX proxy_by_user ON proxy USING btree (user_id);
comment on table proxy is 'Users whose posts count for an agent that is another user''s, by its owner''s consent.';
comment on column proxy.agent_id is 'For whom.';
comment on column proxy.user_id is 'Who may post.';
comment on column proxy.since is 'When the owner consented.';

create table raw_text (
  agent_id bigint not null,
  text_sha256 bytea not null,
  received_at timestamp(3) with time zone not null,
  deflated bytea not null,
  constraint raw_text_pkey PRIMARY KEY (agent_id, text_sha256),
  constraint raw_text_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint raw_text_sha256 CHECK (octet_length(text_sha256) = 32)
);
CREATE INDEX raw_text_by_age ON raw_text USING btree (received_at);
comment on table raw_text is 'Texts as they were posted, only where the store is told to keep them, each as long as an origin of the agent names it and its days last.';
comment on column raw_text.agent_id is 'Agent of whom the text has stored something; a text of several agents is kept for each.';
comment on column raw_text.text_sha256 is 'As origin.text_sha256 has it.';
comment on column raw_text.received_at is 'When it reached us last.';
comment on column raw_text.deflated is 'The text in UTF-8, by raw deflate.';

create table refusal (
  refusal_id bigint not null generated always as identity,
  day date not null,
  source_id integer not null,
  chat_id bigint,
  count integer not null default 1,
  last_at timestamp(3) with time zone not null,
  code text collate "C" not null,
  header text collate "C",
  constraint refusal_pkey PRIMARY KEY (refusal_id),
  constraint refusal_count CHECK (count > 0),
  constraint refusal_day_source_id_chat_id_code_header_key UNIQUE NULLS NOT DISTINCT (day, source_id, chat_id, code, header),
  constraint refusal_header_is_short CHECK (char_length(header) >= 1 AND char_length(header) <= 80),
  constraint refusal_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(source_id)
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

create table shape (
  shape_id integer not null generated always as identity,
  stat_ids integer[] not null,
  constraint shape_pkey PRIMARY KEY (shape_id),
  constraint shape_is_complete CHECK (array_position(stat_ids, NULL::integer) IS NULL),
  constraint shape_stat_ids_key UNIQUE (stat_ids)
);
comment on table shape is 'The ascending sets of stats that snapshots have had; a snapshot names one instead of repeating it.';
comment on column shape.shape_id is 'Short name of the set in submissions.';
comment on column shape.stat_ids is 'Ascending, without repeats.';

create table source (
  source_id integer not null generated always as identity,
  kind text collate "C" not null,
  instance text collate "C" not null,
  first_seen_at timestamp(3) with time zone not null default now(),
  is_enabled boolean not null default true,
  last_error_code text collate "C",
  last_error_at timestamp(3) with time zone,
  constraint source_pkey PRIMARY KEY (source_id),
  constraint source_error_is_whole CHECK ((last_error_code IS NULL) = (last_error_at IS NULL)),
  constraint source_kind CHECK (kind = ANY (ARRAY['telegram'::text, 'import'::text, 'api'::text])),
  constraint source_kind_instance_key UNIQUE (kind, instance)
);
comment on table source is 'Registry of where texts come from.';
comment on column source.source_id is 'Short name of the source in every other table.';
comment on column source.kind is 'telegram, import or api.';
comment on column source.instance is 'Which bot, file or client of that kind.';
comment on column source.first_seen_at is 'When its first text was stored.';
comment on column source.is_enabled is 'Nothing is taken from a disabled one.';
comment on column source.last_error_code is 'Code of the newest text that could not be read; null = none so far.';
comment on column source.last_error_at is 'When that came.';

create table stat (
  stat_id integer not null generated always as identity,
  key text collate "C",
  header text collate "C",
  linked_to integer,
  first_agent_id bigint,
  first_seen_on date,
  accepted_at timestamp with time zone,
  ignored_at timestamp with time zone,
  constraint stat_pkey PRIMARY KEY (stat_id),
  constraint stat_header_is_short CHECK (char_length(header) >= 1 AND char_length(header) <= 80),
  constraint stat_header_key UNIQUE (header),
  constraint stat_is_known_or_pending CHECK (num_nonnulls(key, header) = 1),
  constraint stat_key_key UNIQUE (key),
  constraint stat_linked_to_fkey FOREIGN KEY (linked_to) REFERENCES stat(stat_id),
  constraint stat_only_pending_links CHECK (linked_to IS NULL OR header IS NOT NULL),
  constraint stat_verdict_is_one CHECK (num_nonnulls(accepted_at, ignored_at) <= 1)
);
CREATE INDEX stat_linked ON stat USING btree (linked_to) WHERE linked_to IS NOT NULL;
CREATE INDEX stat_pending ON stat USING btree (first_agent_id, first_seen_on) WHERE header IS NOT NULL;
comment on table stat is 'Dictionary of everything that has a number: stats of the catalogue by key, unknown columns by header (pending).';
comment on column stat.stat_id is 'Short name of the stat in every other table.';
comment on column stat.key is 'Key of the catalogue; null for a pending header.';
comment on column stat.header is 'Header of an unknown column as it stood; null for a stat of the catalogue.';
comment on column stat.linked_to is 'The stat that a once unknown header turned out to be; history rows keep the old number.';
comment on column stat.first_agent_id is 'Agent whose post brought the header first; null once that agent is deleted. Counts against its daily limit.';
comment on column stat.first_seen_on is 'Day (UTC) of that post.';
comment on column stat.accepted_at is 'When an admin let a pending header on boards.';
comment on column stat.ignored_at is 'When an admin kept a pending header off boards for good; null = nobody did.';

create table submission (
  agent_id bigint not null,
  taken_local timestamp(0) without time zone not null,
  taken_at timestamp(0) with time zone not null,
  received_at timestamp(3) with time zone not null,
  shape_id integer not null,
  variant smallint not null default 0,
  span "char" not null,
  faction "char" not null,
  numbers integer[] not null,
  span_text text,
  zone text collate "C",
  catalogue text collate "C" not null,
  warnings text[] collate "C",
  extras jsonb,
  large bigint[],
  constraint submission_pkey PRIMARY KEY (agent_id, taken_local, span, variant),
  constraint submission_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(agent_id) ON DELETE CASCADE,
  constraint submission_faction CHECK (faction = ANY (ARRAY['e'::"char", 'r'::"char"])),
  constraint submission_numbers_are_whole CHECK (array_position(numbers, NULL::integer) IS NULL AND array_position(large, NULL::bigint) IS NULL AND ((- COALESCE(cardinality(large), 0)) <= ALL (numbers)) AND (2147483647 < ALL (large))),
  constraint submission_shape_id_fkey FOREIGN KEY (shape_id) REFERENCES shape(shape_id),
  constraint submission_span CHECK (span = ANY (ARRAY['a'::"char", 'm'::"char", 'w'::"char", 'n'::"char", 'o'::"char"])),
  constraint submission_variant CHECK (variant >= 0)
);
CREATE INDEX submission_by_instant ON submission USING btree (agent_id, taken_at, taken_local) WHERE span = 'a'::"char" AND variant = 0;
CREATE INDEX submission_left_over ON submission USING btree (agent_id) WHERE extras IS NOT NULL;
comment on table submission is 'The history: one row a snapshot, never rewritten when a setting or the catalogue changes.';
comment on column submission.agent_id is 'Whose snapshot it is.';
comment on column submission.taken_local is 'The phone''s local moment as in the text: identity, and the order within one agent.';
comment on column submission.taken_at is 'taken_local as an instant, by the zone beside it (UTC where there is none).';
comment on column submission.received_at is 'When the text reached us.';
comment on column submission.shape_id is 'Which stats the values belong to.';
comment on column submission.variant is '0, or 1, 2 … for other numbers at the same moment, kept on request; only 0 feeds boards.';
comment on column submission.span is 'a = all time, m = month, w = week, n = now, o = other; only a feeds boards.';
comment on column submission.faction is 'e = enlightened, r = resistance.';
comment on column submission.numbers is 'One number for each stat of the shape, in its order; -n stands for the n-th of large. Read by unpacked and number_at.';
comment on column submission.span_text is 'The cell Time Span where it was not plain ALL TIME.';
comment on column submission.zone is 'IANA zone of the user, else of the chat, at the time of posting.';
comment on column submission.catalogue is 'Version of the catalogue that read the text.';
comment on column submission.warnings is 'Codes of the reader''s doubts; null = none.';
comment on column submission.extras is 'What is no number of a known column: u = unknown, r = repeated (header, text), x = unresolved (headers, values).';
comment on column submission.large is 'Numbers that pass 2^31; null = none.';

create table user_settings (
  user_id bigint not null,
  settings jsonb not null,
  constraint user_settings_pkey PRIMARY KEY (user_id),
  constraint user_settings_are_named CHECK (jsonb_typeof(settings) = 'object'::text AND settings <> '{}'::jsonb)
);
CREATE INDEX user_settings_by_value ON user_settings USING gin (settings jsonb_path_ops);
comment on table user_settings is 'What the application remembers of people; a stranger has no row.';
comment on column user_settings.user_id is 'Of whom.';
comment on column user_settings.settings is 'The application''s, by name.';

CREATE OR REPLACE FUNCTION instant_of(taken_local timestamp without time zone, zone text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT CASE WHEN (instant_of.zone IS NULL) THEN (instant_of.taken_local AT TIME ZONE 'UTC'::text) WHEN (((before.instant AT TIME ZONE instant_of.zone) = instant_of.taken_local) OR ((plain.instant AT TIME ZONE instant_of.zone) <> instant_of.taken_local)) THEN before.instant ELSE plain.instant END AS instant FROM (((SELECT (instant_of.taken_local AT TIME ZONE instant_of.zone) AS instant) plain CROSS JOIN LATERAL (SELECT (plain.instant - '24:00:00'::interval) AS instant) day_before) CROSS JOIN LATERAL (SELECT ((instant_of.taken_local - ((day_before.instant AT TIME ZONE instant_of.zone) - (day_before.instant AT TIME ZONE 'UTC'::text))) AT TIME ZONE 'UTC'::text) AS instant) before))
;
comment on function instant_of is 'A local moment as an instant: of two possible ones the earlier; where the clock skipped it, as late after the skip as it says. UTC without a zone.';

CREATE OR REPLACE FUNCTION is_public_of(of_agent bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN COALESCE((SELECT bool_or((chat.privacy = 'public'::text)) AS bool_or FROM (membership JOIN chat ON ((chat.chat_id = membership.chat_id))) WHERE (membership.agent_id = is_public_of.of_agent)), (SELECT bool_or(left_chat.was_public) AS bool_or FROM left_chat WHERE (left_chat.agent_id = is_public_of.of_agent)), true)
;
comment on function is_public_of is 'Whether boards everywhere may show an agent: one of its chats is public; without any, one of those that it left was; without these too, yes.';

CREATE OR REPLACE FUNCTION large_in(numbers bigint[])
 RETURNS bigint[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
begin
  if 2147483647 >= all (numbers) then return null; end if;
  return array(
    select number from unnest(numbers) with ordinality as part (number, place) where number > 2147483647 order by place
  );
end $function$
;
comment on function large_in is 'The numbers that pass 2^31, in their order; null = none.';

CREATE OR REPLACE FUNCTION neighbours_of(of_agent bigint, at_moment timestamp without time zone, of_span "char")
 RETURNS TABLE(role text, variant smallint, shape_id integer, taken_local text, span text, span_text text, faction text, extras jsonb, "values" bigint[], has_newer boolean)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
  return query
  with near as (
    (
      select 'same' as role, submission.* from submission
      where submission.agent_id = $1 and submission.taken_local = $2 and submission.span = $3
    )
    union all
    (
      select 'previous', submission.* from submission
      where submission.agent_id = $1 and submission.taken_local < $2 and submission.span = 'a' and submission.variant = 0
      order by submission.taken_local desc limit 1
    )
  )
  select
    near.role, near.variant, near.shape_id, to_char(near.taken_local, 'YYYY-MM-DD"T"HH24:MI:SS'), near.span::text,
    near.span_text, near.faction::text, near.extras, unpacked(near.numbers, near.large), newer.is_there
  from (
    select exists (
      select from submission
      where submission.agent_id = $1 and submission.taken_local > $2 and submission.span = 'a' and submission.variant = 0
    ) as is_there
  ) as newer
  left join near on true
  order by near.variant;
end $function$
;
comment on function neighbours_of is 'What stands at a moment of an agent, by variant, and the last ALL TIME snapshot before; one row without a role where there is neither.';

CREATE OR REPLACE FUNCTION number_at(packed integer[], large bigint[], place integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((packed)[place] < 0) THEN (large)[(- (packed)[place])] ELSE ((packed)[place])::bigint END
;
comment on function number_at is 'One of the numbers of a submission, by its place in the shape, from 1.';

CREATE OR REPLACE FUNCTION packed(numbers bigint[])
 RETURNS integer[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  result bigint[] := numbers;
  count integer := 0;
begin
  if 2147483647 >= all (numbers) then return numbers; end if;
  for place in 1 .. cardinality(numbers) loop
    if numbers[place] > 2147483647 then
      count := count + 1;
      result[place] := -count;
    end if;
  end loop;
  return result;
end $function$
;
comment on function packed is 'Numbers with the n-th of those that pass 2^31 replaced by -n; large_in has these.';

CREATE OR REPLACE FUNCTION place_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO THIS, 'pg_temp'
AS $function$
begin
  perform from chat where chat.chat_id = new.chat_id for share;
  if tg_table_name = 'membership' then
    delete from left_chat where left_chat.agent_id = new.agent_id and left_chat.chat_id = new.chat_id;
  end if;
  perform from agent where agent.agent_id in (old.agent_id, new.agent_id) for no key update;
  update agent set is_public = not is_public
  where agent.agent_id in (old.agent_id, new.agent_id) and agent.is_public <> is_public_of(agent.agent_id);
  return null;
end $function$
;
comment on function place_changed is 'Keeps agent.is_public of an agent that came to a chat or left it.';

CREATE OR REPLACE FUNCTION privacy_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO THIS, 'pg_temp'
AS $function$
begin
  perform from agent
  where agent.agent_id in (select membership.agent_id from membership where membership.chat_id = new.chat_id)
  order by lower(agent.codename) for no key update;
  update agent set is_public = not is_public
  from membership
  where membership.chat_id = new.chat_id and agent.agent_id = membership.agent_id
    and agent.is_public <> is_public_of(agent.agent_id);
  return null;
end $function$
;
comment on function privacy_changed is 'Keeps agent.is_public of the agents of a chat whose privacy changed.';

CREATE OR REPLACE FUNCTION refuse_write()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  state text;
  move_id text;
  other text;
begin
  execute format('select state, move_id, other from %I.house', tg_table_schema) into state, move_id, other;
  if state is null or state = 'open' or move_id = current_setting('house.move_id', true) then
    return null;
  end if;
  raise exception using errcode = 'PTMVD', message = case state
    when 'moved' then format('The data have moved to %s; here they are only read.', other)
    when 'leaving' then format('The data are moving to %s; writing goes on in a moment.', other)
    else format('The data are still arriving from %s; run the move to its end.', other)
  end;
end
$function$
;
comment on function refuse_write is 'Trigger: refuses every write but those of the move itself.';

CREATE OR REPLACE FUNCTION start_save(kind text, instance text, external_id text, ordinal smallint, codename text, taken_local timestamp without time zone, span "char")
 RETURNS json
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  start json;
  near json;
begin
  -- The agents are locked in the order of codenames, else two edits that swap them wait for each other until the server
  -- breaks it.
  with origin_held as materialized (
    select origin.agent_id, origin.taken_local, origin.variant, origin.text_sha256, origin.revision from origin
    where origin.source_id = (select source.source_id from source where source.kind = $1 and source.instance = $2)
      and origin.external_id = $3 and origin.ordinal = $4
  ), locked as materialized (
    select agent.agent_id, agent.codename, agent.faction, agent.owner_id from agent
    where lower(agent.codename) = lower($5 collate "C") or agent.agent_id = (select origin_held.agent_id from origin_held)
    order by lower(agent.codename) for update
  )
  select json_build_object(
    'mark', pg_relation_filenode('stat') || '.' || pg_relation_filenode('shape'),
    'source_id', source.source_id,
    'is_disabled', source.is_enabled is false,
    'held_id', held.agent_id::text,
    'taken_local', to_char(held.taken_local, 'YYYY-MM-DD"T"HH24:MI:SS'),
    'sha256', encode(held.text_sha256, 'hex'),
    'revision', held.revision,
    'variant', held.variant,
    'is_former', exists (
      select from former_name
      where former_name.agent_id = held.agent_id and lower(former_name.codename) = lower($5 collate "C")
    ),
    'agents', (
      select coalesce(json_agg(json_build_object(
        'agent_id', locked.agent_id::text, 'codename', locked.codename, 'faction', locked.faction::text,
        'owner_id', locked.owner_id::text, 'is_wanted', lower(locked.codename) = lower($5 collate "C")
      )), '[]') from locked
    )
  ) into start
  from (select) as one
  left join source on source.kind = $1 and source.instance = $2
  left join origin_held as held on true;

  -- A statement of its own: the first one, should it have waited for a lock, still saw the time before.
  if start ->> 'held_id' is null then
    select json_agg(neighbour) into near
    from neighbours_of((start #>> '{agents,0,agent_id}')::bigint, $6, $7) as neighbour;
  end if;
  return json_build_object('start', start, 'near', near);
end $function$
;
comment on function start_save is 'Locks the agent of a codename and the one that an export of a text has stored something for. Where there is nothing stored, also what stands round the moment in the agent''s history.';

CREATE OR REPLACE FUNCTION unpacked(packed integer[], large bigint[])
 RETURNS bigint[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  result bigint[] := packed;
begin
  for place in 1 .. coalesce(cardinality(large), 0) loop
    result[array_position(packed, -place)] := large[place];
  end loop;
  return result;
end $function$
;
comment on function unpacked is 'The numbers of a submission, one for each stat of its shape.';

CREATE OR REPLACE FUNCTION write_submission(agent_id bigint, taken_local timestamp without time zone, span "char", variant smallint, zone text, received_at timestamp with time zone, shape_id integer, faction "char", numbers bigint[], span_text text, catalogue text, warnings text[], extras jsonb, current_ids integer[], current_values bigint[], has_headers boolean, source_id integer, external_id text, ordinal smallint, revision integer, user_id bigint, chat_id bigint, sha256 text)
 RETURNS void
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
  if $7 is not null then
    insert into submission (
      agent_id, taken_local, taken_at, received_at, shape_id, variant, span, faction, numbers, large, span_text, zone,
      catalogue, warnings, extras
    ) values (
      $1, $2, instant_of($2, $5), $6, $7, $4, $3, $8, packed($9), large_in($9), $10, $5, $11, $12, $13
    );
  end if;
  if $16 then
    -- Of a stat and a header that turned out to be that stat, the stat counts.
    insert into current_stat (agent_id, stat_id, value)
    select distinct on (2) $1, coalesce(stat.linked_to, stat.stat_id), part.value
    from unnest($14, $15) as part (stat_id, value)
    join stat on stat.stat_id = part.stat_id
    order by 2, stat.linked_to nulls first
    on conflict (agent_id, stat_id) do update set value = excluded.value
    where current_stat.value <> excluded.value;
  elsif cardinality($14) > 0 then
    insert into current_stat (agent_id, stat_id, value)
    select $1, part.stat_id, part.value
    from unnest($14, $15) as part (stat_id, value)
    on conflict (agent_id, stat_id) do update set value = excluded.value
    where current_stat.value <> excluded.value;
  end if;
  if $22 is not null and not exists (
    select from membership where membership.agent_id = $1 and membership.chat_id = $22
  ) then
    insert into chat (chat_id, first_seen_at) values ($22, $6) on conflict (chat_id) do nothing;
    insert into membership (agent_id, chat_id, since) values ($1, $22, $6) on conflict (agent_id, chat_id) do nothing;
  end if;
  insert into origin (
    agent_id, taken_local, span, variant, source_id, external_id, ordinal, revision, user_id, chat_id, text_sha256
  ) values ($1, $2, $3, $4, $17, $18, $19, $20, $21, $22, decode($23, 'hex'));
end $function$
;
comment on function write_submission is 'Adds a row to an agent''s history unless its shape is null (it is there), makes values current, joins the chat, and names the source as one that holds the row.';
