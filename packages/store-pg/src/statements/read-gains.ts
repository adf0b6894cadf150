import type { GainPage, GainQuery, GainRow } from '@prime-tally/stats-core/ports';
import { factionOf } from '../codes.ts';
import { readNumber, readOptionalText, readReal, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { type Counted, gainsOf } from './gains.ts';
import { pageCutOf } from './page-cut.ts';
import { createParameters } from './parameters.ts';
import { localText } from './parts.ts';

/** A page of a board of gains; ties by codename. The cost grows with the agents in scope, not with their histories. */
export async function readGains(query: Query, request: GainQuery, counted: Counted): Promise<GainPage> {
  const parameters = createParameters();
  const board = gainsOf(request, counted, parameters);
  const [limit, offset] = [parameters.add(request.limit, 'bigint'), parameters.add(request.offset, 'bigint')];
  const columns = { value: 'value', codename: 'codename' };
  const valueType = 'formula' in counted ? 'double precision' : 'bigint';
  const cut = pageCutOf(request, valueType, columns, parameters);
  const rows = await query(
    `${board}, page as materialized (
  select *, row_number() over (order by value desc, lower(codename)) as place
  from (select * from board where ${cut.where} order by value desc, lower(codename) limit ${limit} offset ${offset}) as cut
), best as (
  select count(*) as better from board where value > (select max(value) from page)
)
select
  total.total, ${GAIN_COLUMNS},
  case
    when page.value = max(page.value) over () then best.better + 1
    else ${cut.rowsBefore} + rank() over (order by page.value desc)
  end as rank
from (select count(*) as total from board) as total
left join page on true
cross join best
order by page.place`,
    parameters.values,
  );
  return {
    rows: rows.filter((row) => readOptionalText(row, 'codename') !== undefined).map(readGain),
    total: readNumber(rows[0], 'total'),
  };
}

/** Columns that `readGain` takes beside the rank, of a `page` of the board of `gainsOf`. */
export const GAIN_COLUMNS = `
  page.codename, page.faction::text as faction, page.value::text as value, page.baseline_is,
  ${localText('page.baseline_at')} as baseline_at, ${localText('page.closing_at')} as closing_at`;

/** A row of a board of gains from its columns. */
export function readGain(row: unknown): GainRow {
  return {
    rank: readNumber(row, 'rank'),
    agent: readText(row, 'codename'),
    faction: factionOf(readText(row, 'faction')),
    value: readReal(row, 'value'),
    baselineIs: readText(row, 'baseline_is') === 'before' ? 'before' : 'inside',
    baselineAt: readText(row, 'baseline_at'),
    closingAt: readText(row, 'closing_at'),
  };
}
