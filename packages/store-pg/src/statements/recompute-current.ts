import type { Query } from '../transaction.ts';

const HISTORY = `
from submission
where agent_id = $1::bigint and span = 'a' and variant = 0`;

const STALE = `
delete from current_stat
where agent_id = $1::bigint and stat_id not in (
  select coalesce(stat.linked_to, stat.stat_id)
  from (select distinct shape_id ${HISTORY}) as used
  join shape using (shape_id)
  cross join lateral unnest(shape.stat_ids) as part (stat_id)
  join stat on stat.stat_id = part.stat_id
)`;

const VALUES = `
insert into current_stat (agent_id, stat_id, value)
select distinct on (2) $1::bigint, coalesce(stat.linked_to, stat.stat_id), part.value
from (select shape_id, taken_local, unpacked(numbers, large) as "values" ${HISTORY}) as past
join shape using (shape_id)
cross join lateral unnest(shape.stat_ids, past."values") as part (stat_id, value)
join stat on stat.stat_id = part.stat_id
order by 2, past.taken_local desc, stat.linked_to nulls first
on conflict (agent_id, stat_id) do update set value = excluded.value
where current_stat.value <> excluded.value`;

const FACTION = `
update agent set faction = newest.faction
from (select faction ${HISTORY} order by taken_local desc limit 1) as newest
where agent_id = $1::bigint and agent.faction <> newest.faction`;

/** Makes the agent's current values what its history says; cost grows with that history. */
export async function recomputeCurrent(query: Query, agentId: string): Promise<void> {
  for (const sql of [STALE, VALUES, FACTION]) await query(sql, [agentId]);
}
