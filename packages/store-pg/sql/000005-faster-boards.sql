-- What boards look up for each agent: its last snapshot at or before an instant, and whether it is hidden.

create index submission_by_instant on submission (agent_id, taken_at) where span = 'a' and variant = 0;
create index agent_hidden on agent (agent_id) where is_hidden;

-- The moment tells an agent's submissions apart well enough; span and variant only made the index larger.
drop index origin_by_submission;
create index origin_by_submission on origin (agent_id, taken_local);
