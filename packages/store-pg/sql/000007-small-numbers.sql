-- Four bytes a number instead of eight: few stats pass 2^31. A history row shrinks by two fifths.

create function packed(numbers bigint[]) returns integer[]
language plpgsql immutable parallel safe strict as $$
declare
  result bigint[] := numbers;
  count integer := 0;
begin
  if 2147483647 >= all (numbers) then return numbers; end if;
  for place in 1 .. cardinality(numbers) loop
    if numbers[place] > 2147483647 then
      count := count + 1;
      result[place] := -count;
    end if;
  end loop;
  return result;
end $$;
comment on function packed is 'Numbers with the n-th of those that pass 2^31 replaced by -n; large_in has these.';

create function large_in(numbers bigint[]) returns bigint[]
language plpgsql immutable parallel safe strict as $$
begin
  if 2147483647 >= all (numbers) then return null; end if;
  return array(
    select number from unnest(numbers) with ordinality as part (number, place) where number > 2147483647 order by place
  );
end $$;
comment on function large_in is 'The numbers that pass 2^31, in their order; null = none.';

create function unpacked(packed integer[], large bigint[]) returns bigint[]
language plpgsql immutable parallel safe as $$
declare
  result bigint[] := packed;
begin
  for place in 1 .. coalesce(cardinality(large), 0) loop
    result[array_position(packed, -place)] := large[place];
  end loop;
  return result;
end $$;
comment on function unpacked is 'The numbers of a submission, one for each stat of its shape.';

create function number_at(packed integer[], large bigint[], place integer) returns bigint
language sql immutable parallel safe
return case when packed[place] < 0 then large[-packed[place]] else packed[place] end;
comment on function number_at is 'One of the numbers of a submission, by its place in the shape, from 1.';

alter table submission drop constraint submission_values_are_whole;
alter table submission add column large bigint[];
update submission set large = large_in("values") where 2147483647 < any ("values");
alter table submission alter column "values" type integer[] using packed("values");
alter table submission rename column "values" to numbers;
alter table submission add constraint submission_numbers_are_whole check (
  array_position(numbers, null) is null and array_position(large, null) is null
  and -coalesce(cardinality(large), 0) <= all (numbers) and 2147483647 < all (large)
);
comment on column submission.numbers is 'One number for each stat of the shape, in its order; -n stands for the n-th of large. Read by unpacked and number_at.';
comment on column submission.large is 'Numbers that pass 2^31; null = none.';

-- With the order of equal instants, so that the newest snapshot of a window is one row read, and nothing is sorted.
drop index submission_by_instant;
create index submission_by_instant on submission (agent_id, taken_at, taken_local) where span = 'a' and variant = 0;
