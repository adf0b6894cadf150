-- Words for every table and column that had none; a test holds that none is without.

comment on table migration is 'The steps of this schema''s history that were applied; only the owner writes it.';
comment on column migration.number is 'Of the step: 1, 2, 3 … without gaps.';
comment on column migration.name is 'What the step was called.';
comment on column migration.applied_at is 'When it was applied.';

comment on column stat.stat_id is 'Short name of the stat in every other table.';
comment on column shape.shape_id is 'Short name of the set in submissions.';
comment on column source.source_id is 'Short name of the source in every other table.';
comment on column source.kind is 'telegram, import or api.';
comment on column source.first_seen_at is 'When its first text was stored.';

comment on column agent.agent_id is 'Short name of the agent in every other table; begins every key that grows with agents.';
comment on column agent.claimed_at is 'Since when the owner owns it; null = nobody does.';
comment on column agent.first_seen_at is 'When its first snapshot was stored.';

comment on column submission.agent_id is 'Whose snapshot it is.';
comment on column submission.shape_id is 'Which stats the values belong to.';

comment on column origin.agent_id is 'Agent of the submission that it holds.';
comment on column origin.taken_local is 'Moment of that submission.';
comment on column origin.span is 'Span of that submission.';
comment on column origin.variant is 'Variant of that submission.';
comment on column origin.source_id is 'Which bot, file or client the text came through.';
comment on column origin.text_sha256 is 'Digest of the text, so that the same text again is known without keeping it.';

comment on column current_stat.agent_id is 'Whose value it is.';
comment on column current_stat.stat_id is 'Which stat.';
comment on column current_stat.value is 'In the newest ALL TIME snapshot that has the stat.';

comment on column chat.chat_id is 'Telegram''s id; negative for groups.';
comment on column chat.first_seen_at is 'When the first text of it was stored.';

comment on column membership.agent_id is 'Who belongs to it.';
comment on column membership.chat_id is 'Which group.';
comment on column membership.since is 'Moment of receipt of the first text posted there.';
