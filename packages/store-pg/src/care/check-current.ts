import { factionOf } from '../codes.ts';
import { readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';

const VALUES = `
with expected as (
  select distinct on (1, 2) past.agent_id, coalesce(stat.linked_to, stat.stat_id) as stat_id, part.value
  from submission past
  join shape using (shape_id)
  cross join lateral unnest(shape.stat_ids, unpacked(past.numbers, past.large)) as part (stat_id, value)
  join stat on stat.stat_id = part.stat_id
  where past.agent_id = any ($1::bigint[]) and past.span = 'a' and past.variant = 0
  order by 1, 2, past.taken_local desc, stat.linked_to nulls first
)
select agent.codename, coalesce(stat.key, stat.header) as stat, found.value::text as found, expected.value::text as expected
from (select * from current_stat where agent_id = any ($1::bigint[])) as found
full join expected using (agent_id, stat_id)
join agent using (agent_id)
join stat using (stat_id)
where found.value is distinct from expected.value
order by lower(agent.codename), stat.stat_id`;

const FACTIONS = `
select agent.codename, agent.faction::text as found, newest.faction::text as expected
from agent
cross join lateral (
  select faction from submission
  where submission.agent_id = agent.agent_id and span = 'a' and variant = 0
  order by taken_local desc limit 1
) as newest
where agent.agent_id = any ($1::bigint[]) and agent.faction <> newest.faction
order by lower(agent.codename)`;

const PUBLIC = `
select codename, is_public::text as found, is_public_of(agent_id)::text as expected
from agent
where agent_id = any ($1::bigint[]) and is_public <> is_public_of(agent_id)
order by lower(codename)`;

/** Current values, factions and openness of these agents against their histories. */
export async function checkCurrent(query: Query, agentIds: readonly string[]): Promise<Difference[]> {
  const values = (await query(VALUES, [agentIds])).map((row) => ({
    table: 'current_stat',
    agent: readText(row, 'codename'),
    stat: readText(row, 'stat'),
    found: readOptionalText(row, 'found') ?? 'nothing',
    expected: readOptionalText(row, 'expected') ?? 'nothing',
    isRepairable: true,
  }));
  const factions = (await query(FACTIONS, [agentIds])).map((row) => ({
    table: 'agent',
    agent: readText(row, 'codename'),
    stat: 'faction',
    found: factionOf(readText(row, 'found')),
    expected: factionOf(readText(row, 'expected')),
    isRepairable: true,
  }));
  const open = (await query(PUBLIC, [agentIds])).map((row) => ({
    table: 'agent',
    agent: readText(row, 'codename'),
    stat: 'is_public',
    found: readText(row, 'found'),
    expected: readText(row, 'expected'),
    isRepairable: true,
  }));
  return [...values, ...factions, ...open];
}
