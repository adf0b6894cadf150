import type { Faction } from '@prime-tally/stats-core';
import type { BoardQuery, FactionTotal, GainQuery } from '@prime-tally/stats-core/ports';
import { factionOf } from '../codes.ts';
import { readNumber, readReal, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { type Counted, gainsOf } from './gains.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { rankedOf } from './ranked.ts';

/** Agents and sum of each faction. */
export type Totals = Readonly<Record<Faction, FactionTotal>>;

/** The factions' sides of a board; cost grows with it. */
export async function readTotals(query: Query, request: Pick<BoardQuery, 'stat' | 'scope'>): Promise<Totals> {
  const parameters = createParameters();
  return readSides(query, `with board as (${rankedOf(request, undefined, parameters).sql}\n)`, parameters);
}

/** The factions' sides of a board of gains; cost grows with the agents in scope. */
export async function readGainTotals(
  query: Query,
  request: Pick<GainQuery, 'scope' | 'from' | 'to'>,
  counted: Counted,
): Promise<Totals> {
  const parameters = createParameters();
  return readSides(query, gainsOf(request, counted, parameters), parameters);
}

async function readSides(query: Query, board: string, { values }: Parameters): Promise<Totals> {
  const sql = `${board}
select agent.faction::text as faction, count(*) as agents, sum(board.value)::text as value
from board
join agent using (agent_id)
group by agent.faction`;
  const nobody: FactionTotal = { agents: 0, value: 0 };
  const totals: Record<Faction, FactionTotal> = { enlightened: nobody, resistance: nobody };
  for (const row of await query(sql, values)) {
    totals[factionOf(readText(row, 'faction'))] = {
      agents: readNumber(row, 'agents'),
      value: readReal(row, 'value'),
    };
  }
  return totals;
}
