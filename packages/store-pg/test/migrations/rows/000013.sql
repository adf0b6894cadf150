insert into done_update (instance, update_id, content, done_at)
  values ('bot', 7, decode(repeat('0f', 16), 'hex'), '2024-05-08T10:00:00Z'), ('bot', 8, null, '2024-05-08T10:00:00Z');
