insert into stat (key) values ('hacks'), ('linksCreated'), ('level');
insert into agent (codename, faction, owner_id, claimed_at, first_seen_at) values
  ('AdaLove', 'e', 7, '2024-05-04T12:00:05Z', '2024-05-04T12:00:05Z'),
  ('bob0', 'r', null, null, '2024-05-04T13:00:00Z');
insert into stat (header, first_agent_id, first_seen_on, accepted_at)
  select 'Odd "Tokens"', agent_id, '2024-05-04', '2024-06-01T00:00:00Z' from agent where codename = 'AdaLove';
insert into shape (stat_ids)
  select array_agg(stat_id order by stat_id) from stat union all
  select array_agg(stat_id order by stat_id) from stat where key = 'hacks';
insert into source (kind, instance, first_seen_at) values ('telegram', '42', '2024-05-04T12:00:05Z'), ('import', 'old.csv', '2024-05-04T13:00:00Z');
insert into submission (agent_id, taken_local, taken_at, received_at, shape_id, span, faction, "values", span_text, zone, catalogue, warnings, extras)
  select agent_id, taken_local, taken_local at time zone 'UTC', '2024-05-08T10:00:00Z', shape_id, span, 'e', numbers, span_text, zone, '1', warnings, extras
  from agent, shape, (values
    (timestamp '2024-05-04T12:00:00', 'a'::"char", array[900, 50, 8, 3]::bigint[], null, 'Europe/Berlin', null::text[], null::jsonb),
    ('2024-05-08T12:00:00', 'a', array[1000, 60, 9, 4]::bigint[], null, null, array['level_wrong'], '{"u": [["Far", "x1"]], "r": [["Hacks", "7"]], "x": [[["A B"], ["1", "2"]]]}'),
    ('2024-05-08T12:00:00', 'm', array[100, 10, 9, 1]::bigint[], 'MONTH', null, null, null)
  ) one (taken_local, span, numbers, span_text, zone, warnings, extras)
  where codename = 'AdaLove' and cardinality(stat_ids) = 4;
insert into submission (agent_id, taken_local, taken_at, received_at, shape_id, variant, span, faction, "values", catalogue)
  select agent_id, '2024-05-04T13:00:00', '2024-05-04T13:00:00Z', '2024-05-04T13:00:00Z', shape_id, variant, 'a', 'r', array[9007199254740991 - variant], '1'
  from agent, shape, generate_series(0, 1) variant
  where codename = 'bob0' and cardinality(stat_ids) = 1;
insert into origin (agent_id, taken_local, user_id, chat_id, source_id, revision, ordinal, variant, span, external_id, text_sha256)
  select agent_id, taken_local, nullif(codename = 'AdaLove', false)::integer * 7, nullif(codename = 'AdaLove', false)::integer * -100,
    source_id, 0, 0, variant, span, concat_ws(':', 'm', taken_local, span, variant), sha256(codename::bytea)
  from submission join agent using (agent_id)
  join source on kind = case when codename = 'AdaLove' then 'telegram' else 'import' end;
insert into current_stat (agent_id, stat_id, value)
  select agent_id, stat_id, value
  from submission join shape using (shape_id), unnest(stat_ids, "values") one (stat_id, value)
  where span = 'a' and variant = 0 and taken_local <> '2024-05-04T12:00:00';
insert into chat (chat_id, first_seen_at) values (-100, '2024-05-04T12:00:05Z');
insert into membership (agent_id, chat_id, since)
  select agent_id, -100, '2024-05-04T12:00:05Z' from agent where codename = 'AdaLove';
