import type { Formula } from '@prime-tally/stats-core';
import type { BoardRank, PlacesQuery } from '@prime-tally/stats-core/ports';
import { readNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters } from './parameters.ts';
import { rankedOf } from './ranked.ts';

/** An agent's places on several boards, in one statement; each board is counted once. */
export async function readPlaces(
  query: Query,
  { agent, scope, stats }: PlacesQuery,
  formulaOf: (stat: string) => Formula | undefined,
): Promise<readonly BoardRank[]> {
  const parameters = createParameters();
  const { add } = parameters;
  const boards = stats.map((stat, at) => ({
    stat: add(stat, 'text'),
    board: `board_${at}`,
    own: `own_${at}`,
    sql: rankedOf({ stat, scope }, formulaOf(stat), parameters).sql,
  }));
  const relations = boards.map(
    ({ board, own, sql }) => `${board} as not materialized (${sql}
), ${own} as materialized (
  select value from ${board} where agent_id = (select agent_id from agent where lower(codename) = lower(${add(agent, 'text')} collate "C"))
)`,
  );
  const counts = boards.map(
    ({ stat, board, own }, at) => `
select ${at} as place, ${stat} as stat, count(*) as total, count(*) filter (where value > (select value from ${own})) + 1 as rank
from ${board} having exists (select from ${own})`,
  );
  const sql = `with ${relations.join(', ')} ${counts.join(' union all ')} order by place`;
  const rows = await query(sql, parameters.values);
  return rows.map((row) => ({
    stat: readText(row, 'stat'),
    rank: readNumber(row, 'rank'),
    total: readNumber(row, 'total'),
  }));
}
