-- What a save asks and writes, as functions: the server plans their statements once for each connection. As statements
-- of the application they would be planned for every save, which took longer than carrying them out; and named ones do
-- not live behind a pooler. `enable_seqscan` is off, since a plan made while a table was small stays for a while.

create function neighbours_of(of_agent bigint, at_moment timestamp, of_span "char")
returns table (
  role text, variant smallint, shape_id integer, taken_local text, span text, span_text text, faction text,
  extras jsonb, "values" bigint[], has_newer boolean
)
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
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
end $$;
comment on function neighbours_of is 'What stands at a moment of an agent, by variant, and the last ALL TIME snapshot before; one row without a role where there is neither.';

create function start_save(
  kind text, instance text, external_id text, ordinal smallint, codename text, taken_local timestamp, span "char"
) returns json
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
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
end $$;
comment on function start_save is 'Locks the agent of a codename and the one that an export of a text has stored something for. Where there is nothing stored, also what stands round the moment in the agent''s history.';

create function write_submission(
  agent_id bigint, taken_local timestamp, span "char", variant smallint, zone text, received_at timestamptz,
  shape_id integer, faction "char", numbers bigint[], span_text text, catalogue text, warnings text[], extras jsonb,
  current_ids integer[], current_values bigint[], has_headers boolean,
  source_id integer, external_id text, ordinal smallint, revision integer, user_id bigint, chat_id bigint, sha256 text
) returns void
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
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
end $$;
comment on function write_submission is 'Adds a row to an agent''s history unless its shape is null (it is there), makes values current, joins the chat, and names the source as one that holds the row.';
