update chat set settings = '{"language": "de"}' where chat_id = -100;
insert into left_chat (agent_id, chat_id, was_public)
  select agent_id, -7, true from agent where codename = 'bob0';
insert into ban (chat_id, user_id, since) values (-100, 9, '2024-05-05T00:00:00Z');
insert into board_reset (chat_id, token_sha256, expires_at, used_at, agents)
  values (-100, sha256('token'), '2024-05-05T01:00:00Z', '2024-05-05T00:00:00Z', 3);
insert into user_settings (user_id, settings) values (7, '{"remind": "weekly"}');
