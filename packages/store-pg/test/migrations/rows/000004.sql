insert into outbox (agent_id, event, destination, kind, payload, created_at, due_at, attempts, reason)
  select agent_id, 'save:1', 'chat:-100', 'reply', '{"text": "kept"}', '2024-05-08T10:00:00Z', '2024-05-08T10:00:00Z', 2, 'flood' from agent where codename = 'AdaLove';
