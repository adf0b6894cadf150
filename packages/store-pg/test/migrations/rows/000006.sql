insert into event (chat_id, starts_at, ends_at, grace_minutes, state, name, zone, formula, settings)
  values (-100, '2024-05-04T10:00:00Z', '2024-05-04T14:00:00Z', 15, 'o', 'IFS Berlin', 'Europe/Berlin', '[{"key": "hacks", "weight": 2}]', '{"kept": true}');
insert into event_entry (agent_id, event_id, entered_at, start_local)
  select agent_id, event_id, '2024-05-04T09:00:00Z', '2024-05-04T12:00:00' from agent, event where codename = 'AdaLove';
