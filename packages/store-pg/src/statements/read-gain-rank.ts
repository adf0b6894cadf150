import type { GainQuery, GainRow, RankQuery, Standing } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { type Counted, gainsOf } from './gains.ts';
import { createParameters } from './parameters.ts';
import { GAIN_COLUMNS, readGain } from './read-gains.ts';

/** An agent's place on a board of gains with the rows round it; ties by codename. Cost grows with the agents in scope. */
export async function readGainRank(
  query: Query,
  request: RankQuery & Pick<GainQuery, 'from' | 'to'>,
  counted: Counted,
): Promise<Standing<GainRow> | undefined> {
  const parameters = createParameters();
  const { add } = parameters;
  const rows = await query(
    `${gainsOf(request, counted, parameters)}, placed as materialized (
  select
    *, rank() over (order by value desc) as rank,
    row_number() over (order by value desc, lower(codename)) as place, count(*) over () as total
  from board
), own as (
  select place from placed where lower(codename) = lower(${add(request.agent, 'text')} collate "C")
)
select ${GAIN_COLUMNS}, page.rank, page.total, page.place - own.place as distance
from own
join placed as page on page.place between own.place - ${add(request.neighbours, 'bigint')} and own.place + ${add(request.neighbours, 'bigint')}
order by page.place`,
    parameters.values,
  );
  const placed = rows.map((row) => ({ row: readGain(row), distance: readNumber(row, 'distance') }));
  const own = placed.find(({ distance }) => distance === 0);
  if (!own) return undefined;
  return {
    row: own.row,
    above: placed.filter(({ distance }) => distance < 0).map(({ row }) => row),
    below: placed.filter(({ distance }) => distance > 0).map(({ row }) => row),
    total: readNumber(rows[0], 'total'),
  };
}
