insert into former_name (agent_id, place, codename, until)
  select agent_id, 0, 'OldAda', '2024-05-01T00:00:00Z' from agent where codename = 'AdaLove';
insert into proxy (agent_id, user_id, since)
  select agent_id, 8, '2024-05-05T00:00:00Z' from agent where codename = 'AdaLove';
insert into claim_request (agent_id, user_id, asked_at)
  select agent_id, 9, '2024-05-06T00:00:00Z' from agent where codename = 'AdaLove';
insert into hold (decider_id, poster_id, chat_id, expires_at, source_id, ordinal, reason, external_id, codename, submission)
  select 7, 9, -100, '2124-05-06T00:00:00Z', source_id, 0, 'claimed', 'm:held', 'AdaLove', '{"kept": [1]}' from source where kind = 'telegram';
insert into audit (at, by_id, chat_id, what, subject, details)
  values ('2024-05-05T00:00:00Z', 7, -100, 'allow_proxy', 'AdaLove', '{"user": "8"}');
