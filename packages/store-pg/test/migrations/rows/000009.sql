update source set is_enabled = false, last_error_code = 'text_long', last_error_at = '2024-05-07T00:00:00Z' where kind = 'import';
insert into refusal (day, source_id, chat_id, count, last_at, code, header)
  select '2024-05-07', source_id, -100, 3, '2024-05-07T00:00:00Z', 'number_malformed', 'Hacks' from source where kind = 'telegram';
insert into raw_text (agent_id, text_sha256, received_at, deflated)
  select agent_id, sha256('a'), '2024-05-07T00:00:00Z', '\x4b0400' from agent where codename = 'AdaLove';
