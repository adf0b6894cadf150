import type { Faction } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import type { StoredNumbers } from '../store-numbers.ts';
import type { Query } from '../transaction.ts';

const VALUES = `
insert into current_stat (agent_id, stat_id, value)
select distinct on (2) $1::bigint, coalesce(stat.linked_to, stat.stat_id), part.value
from unnest($2::integer[], $3::bigint[]) as part (stat_id, value)
join stat on stat.stat_id = part.stat_id
order by 2, stat.linked_to nulls first
on conflict (agent_id, stat_id) do update set value = excluded.value
where current_stat.value <> excluded.value`;

const FACTION = `
update agent set faction = $2::"char" where agent_id = $1::bigint and faction <> $2::"char"`;

/** Makes a snapshot's values the agent's current ones: right only for its newest ALL TIME snapshot. */
export async function writeCurrent(
  query: Query,
  agentId: string,
  faction: Faction,
  { statIds, values }: StoredNumbers,
): Promise<void> {
  await query(VALUES, [agentId, statIds, values]);
  await query(FACTION, [agentId, codeOf(faction)]);
}
