import { cell, readText } from '../rows.ts';
import { localText } from '../statements/parts.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';

const INSTANTS = `
select agent.codename, ${localText('taken_local')} as moment, taken_at::text as found,
  instant_of(taken_local, zone)::timestamptz(0)::text as expected
from submission
join agent using (agent_id)
where agent_id = any ($1::bigint[]) and taken_at <> instant_of(taken_local, zone)::timestamptz(0)
order by lower(agent.codename), taken_local`;

const LENGTHS = `
select agent.codename, ${localText('taken_local')} as moment,
  cardinality(numbers)::text as found, cardinality(stat_ids)::text as expected
from submission
join agent using (agent_id)
join shape using (shape_id)
where agent_id = any ($1::bigint[]) and cardinality(numbers) <> cardinality(stat_ids)
order by lower(agent.codename), taken_local`;

/** Rows of these agents' histories: their instants against moment and zone, the number of their values against their shapes. */
export async function checkSubmissions(query: Query, agentIds: readonly string[]): Promise<Difference[]> {
  const read = async (sql: string, unit: string, isRepairable: boolean): Promise<Difference[]> =>
    (await query(sql, [agentIds])).map((row) => ({
      table: 'submission',
      agent: readText(row, 'codename'),
      at: readText(row, 'moment'),
      found: `${readText(row, 'found')}${unit}`,
      expected: `${readText(row, 'expected')}${unit}`,
      isRepairable,
    }));
  return [...(await read(INSTANTS, '', true)), ...(await read(LENGTHS, ' values', false))];
}

const SHAPES = `
select shape_id::text as shape, stat_ids::text as found, sorted.ids::text as expected,
  cardinality(stat_ids) = cardinality(sorted.ids)
    and not exists (select from unnest(sorted.ids) as part (id) where id not in (select stat_id from stat)) as is_repairable
from shape
cross join lateral (select array(select distinct id from unnest(stat_ids) as part (id) order by id) as ids) as sorted
where stat_ids <> sorted.ids
  or exists (select from unnest(stat_ids) as part (id) where id not in (select stat_id from stat))
order by shape_id`;

/** Shapes that are not ascending, repeat a stat or name one that the dictionary has not. */
export async function checkShapes(query: Query): Promise<Difference[]> {
  return (await query(SHAPES)).map((row) => ({
    table: 'shape',
    at: readText(row, 'shape'),
    found: readText(row, 'found'),
    expected: `${readText(row, 'expected')} of known stats`,
    isRepairable: cell(row, 'is_repairable') === true,
  }));
}
