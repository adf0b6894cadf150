-- An administrator's word on a pending header, either way.

alter table stat
  add column ignored_at timestamptz,
  add constraint stat_verdict_is_one check (num_nonnulls(accepted_at, ignored_at) <= 1);
comment on column stat.ignored_at is 'When an admin kept a pending header off boards for good; null = nobody did.';
create index stat_linked on stat (linked_to) where linked_to is not null;
create index submission_left_over on submission (agent_id) where extras is not null;
