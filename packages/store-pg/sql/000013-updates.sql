-- Updates that were dealt with, so that one that is sent again is not done again.

create table done_update (
  instance text collate "C" not null,
  update_id bigint not null,
  content bytea,
  done_at timestamptz(3) not null,
  primary key (instance, update_id),
  constraint done_update_instance check (char_length(instance) between 1 and 100),
  constraint done_update_id check (update_id >= 0),
  constraint done_update_content check (octet_length(content) = 16)
);
create index done_update_by_content on done_update (instance, content) where content is not null;
comment on table done_update is 'Updates that an application was sent and has dealt with. Passing: those of the last days.';
comment on column done_update.instance is 'Whom it was sent to.';
comment on column done_update.update_id is 'The sender''s number for it.';
comment on column done_update.content is 'First 16 bytes of the SHA-256 of what it brought, so that the same is known under another number; null = nothing that could come again.';
comment on column done_update.done_at is 'When it was dealt with, by the writer''s clock.';
