-- Whether this house takes writes, and the guard that refuses them while it does not. The guard hangs on the tables only
-- while it is needed, so that nothing is asked at ordinary writes.

create table house (
  is_house boolean primary key default true,
  state text collate "C" not null,
  move_id uuid not null,
  other text not null,
  since timestamptz(3) not null default now(),
  constraint house_is_one check (is_house),
  constraint house_state check (state in ('open', 'leaving', 'moved', 'arriving'))
);
comment on table house is 'Whether these data take writes; no row = they do, and have never been moved. Never copied along.';
comment on column house.is_house is 'Holds the table at one row.';
comment on column house.state is 'open = takes writes; leaving = a move is about to end; moved = taken over by the other; arriving = not complete yet.';
comment on column house.move_id is 'Shared by the two houses of a move.';
comment on column house.other is 'The other house of the move, without user and password.';
comment on column house.since is 'When the state began.';

create function refuse_write() returns trigger language plpgsql as $$
declare
  state text;
  move_id text;
  other text;
begin
  execute format('select state, move_id, other from %I.house', tg_table_schema) into state, move_id, other;
  if state is null or state = 'open' or move_id = current_setting('house.move_id', true) then
    return null;
  end if;
  raise exception using errcode = 'PTMVD', message = case state
    when 'moved' then format('The data have moved to %s; here they are only read.', other)
    when 'leaving' then format('The data are moving to %s; writing goes on in a moment.', other)
    else format('The data are still arriving from %s; run the move to its end.', other)
  end;
end
$$;
comment on function refuse_write is 'Trigger: refuses every write but those of the move itself.';
