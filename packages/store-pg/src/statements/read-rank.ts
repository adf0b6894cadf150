import type { Formula } from '@prime-tally/stats-core';
import type { BoardRow, RankQuery, Standing } from '@prime-tally/stats-core/ports';
import { readNumber, readReal, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { rankedOf } from './ranked.ts';
import { momentOf, readRow } from './read-board.ts';

/** An agent's place on a board with the rows round it; ties by codename. Cost grows with the board: it is counted once. */
export async function readRank(
  query: Query,
  request: RankQuery,
  formula: Formula | undefined,
): Promise<Standing<BoardRow> | undefined> {
  const parameters = createParameters();
  const rows = await query(rankSql(request, formula, parameters), parameters.values);
  const sideOf = (side: string): unknown[] => rows.filter((row) => readText(row, 'side') === side);
  const [own] = sideOf('own');
  if (own === undefined) return undefined;
  const values = rows.map((row) => readReal(row, 'value'));
  const read = (row: unknown): BoardRow => readRow(row, rankIn(row, own, values));
  return {
    row: read(own),
    above: sideOf('above').map(read),
    below: sideOf('below').map(read),
    total: readNumber(own, 'total'),
  };
}

/** The rank of a row near an agent's own, from what was counted for that one: all rows between the two are at hand. */
function rankIn(row: unknown, own: unknown, values: readonly number[]): number {
  const [value, ownValue] = [readReal(row, 'value'), readReal(own, 'value')];
  const ownRank = readNumber(own, 'better') + 1;
  if (value === ownValue) return ownRank;
  if (value < ownValue)
    return ownRank + readNumber(own, 'equal') + values.filter((one) => one > value && one < ownValue).length;
  if (value === Math.max(...values)) return readNumber(own, 'better_than_all') + 1;
  return ownRank - values.filter((one) => one > ownValue && one <= value).length;
}

// Hint: one count for all ranks. A count for each row would read the board twenty times.
function rankSql(request: RankQuery, formula: Formula | undefined, parameters: Parameters): string {
  const { add } = parameters;
  const board = rankedOf(request, formula, parameters);
  const limit = add(request.neighbours, 'bigint');
  const columns = 'board.agent_id, board.value, agent.codename, agent.faction';
  return `
with board as not materialized (${board.sql}
), own as materialized (
  select ${columns}, lower(agent.codename) as name
  from agent
  join board using (agent_id)
  where lower(agent.codename) = lower(${add(request.agent, 'text')} collate "C")
), near as materialized (
  select 'own' as side, agent_id, value, codename, faction from own
  union all
  (
    select 'above', ${columns} from board join agent using (agent_id)
    where board.value >= (select value from own)
      and (board.value > (select value from own) or lower(agent.codename) < (select name from own))
    order by board.value, lower(agent.codename) desc limit ${limit}
  )
  union all
  (
    select 'below', ${columns} from board join agent using (agent_id)
    where board.value <= (select value from own)
      and (board.value < (select value from own) or lower(agent.codename) > (select name from own))
    order by board.value desc, lower(agent.codename) limit ${limit}
  )
), counted as (
  select
    count(*) as total, count(*) filter (where value > (select value from own)) as better,
    count(*) filter (where value = (select value from own)) as equal,
    count(*) filter (where value > (select max(value) from near)) as better_than_all
  from board
)
select
  near.side, near.codename, near.faction::text as faction, near.value::text as value, moment.taken_local, counted.*
from near
cross join counted
${momentOf('near', board)}
order by near.value desc, lower(near.codename)`;
}
