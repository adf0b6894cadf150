import type { Formula } from '@prime-tally/stats-core';
import type { BoardPage, BoardQuery, BoardRow } from '@prime-tally/stats-core/ports';
import { factionOf } from '../codes.ts';
import { readNumber, readOptionalText, readReal, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { pageCutOf } from './page-cut.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { localText } from './parts.ts';
import { type Ranked, rankedOf } from './ranked.ts';

/** A page of a board with its total; ties by codename. The cost of the page grows with the offset, that of the total with the board. */
export async function readBoard(
  query: Query,
  request: BoardQuery,
  formula: Formula | undefined,
): Promise<BoardPage> {
  const parameters = createParameters();
  const rows = await query(
    `${pageSql(request, formula, parameters)}
select ${COLUMNS}, total.total
from (select count(*) as total from board) as total
left join placed on true
order by placed.place`,
    parameters.values,
  );
  return {
    rows: rows
      .filter((row) => readOptionalText(row, 'codename') !== undefined)
      .map((row) => readRow(row, readNumber(row, 'rank'))),
    total: readNumber(rows[0], 'total'),
  };
}

/** The rows of `readBoard` alone. */
export async function readLeaders(
  query: Query,
  request: BoardQuery,
  formula: Formula | undefined,
): Promise<readonly BoardRow[]> {
  const parameters = createParameters();
  const sql = `${pageSql(request, formula, parameters)} select ${COLUMNS} from placed order by place`;
  return (await query(sql, parameters.values)).map((row) => readRow(row, readNumber(row, 'rank')));
}

const COLUMNS = `
  placed.codename, placed.faction::text as faction, placed.value::text as value, placed.taken_local, placed.rank`;

// Hint: `board` is named several times and must not be materialised: inlined, the page is read off the index and the
// count of better rows stops at the offset. A `rank()` over the board would sort all of it for each page.
function pageSql(request: BoardQuery, formula: Formula | undefined, parameters: Parameters): string {
  const { add } = parameters;
  const board = rankedOf(request, formula, parameters);
  const [limit, offset] = [add(request.limit, 'bigint'), add(request.offset, 'bigint')];
  const columns = { value: 'board.value', codename: 'agent.codename' };
  const cut = pageCutOf(request, formula ? 'double precision' : 'bigint', columns, parameters);
  return `
with board as not materialized (${board.sql}
), page as materialized (
  select *, row_number() over (order by value desc, lower(codename)) as place
  from (
    select board.agent_id, board.value, agent.codename, agent.faction
    from board
    join agent using (agent_id)
    where ${cut.where}
    order by board.value desc, lower(agent.codename)
    limit ${limit} offset ${offset}
  ) as cut
), best as (
  select count(*) as better from board where value > (select max(value) from page)
), placed as (
  select
    page.*, moment.taken_local,
    case
      when page.value = max(page.value) over () then best.better + 1
      else ${cut.rowsBefore} + rank() over (order by page.value desc)
    end as rank
  from page
  cross join best
  ${momentOf('page', board)}
)`;
}

/** The moment of a row's value, after the row. */
export function momentOf(row: string, { statIds }: Ranked): string {
  const holds = statIds === undefined ? '' : `and shape.stat_ids && ${statIds}`;
  return `left join lateral (
    select ${localText('submission.taken_local')} as taken_local
    from submission
    join shape using (shape_id)
    where submission.agent_id = ${row}.agent_id and submission.span = 'a' and submission.variant = 0 ${holds}
    order by submission.taken_local desc
    limit 1
  ) as moment on true`;
}

/** A row of a board from its columns and its rank. */
export function readRow(row: unknown, rank: number): BoardRow {
  return {
    rank,
    agent: readText(row, 'codename'),
    faction: factionOf(readText(row, 'faction')),
    value: readReal(row, 'value'),
    takenAt: readText(row, 'taken_local'),
  };
}
