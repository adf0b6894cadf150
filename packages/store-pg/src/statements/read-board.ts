import type { Formula } from '@prime-tally/stats-core';
import type { BoardPage, BoardQuery } from '@prime-tally/stats-core/ports';
import { codeOf, factionOf } from '../codes.ts';
import { readNumber, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { localText, memberOf } from './parts.ts';
import { operandsOf, ratioOf } from './ratio.ts';

/** Where a board's values come from. */
interface Values {
  /** Joins after `agent`, one row an agent. */
  readonly joins: string;
  readonly value: string;
  readonly where: string;
  /** The stats one of which the snapshot must hold that a row's moment is taken from; absent = any snapshot. */
  readonly statIds?: string;
}

/** A page of a board; ties by codename. The cost of the page grows with the offset, that of the total with the board. */
export async function readBoard(
  query: Query,
  request: BoardQuery,
  formula: Formula | undefined,
): Promise<BoardPage> {
  const parameters = createParameters();
  const values = formula ? currentRatioOf(formula, parameters) : statOf(request.stat, parameters);
  const rows = await query(boardSql(request, values, parameters), parameters.values);
  return {
    rows: rows.flatMap((row) => {
      const agent = readOptionalText(row, 'codename');
      if (agent === undefined) return [];
      return {
        rank: readNumber(row, 'rank'),
        agent,
        faction: factionOf(readText(row, 'faction')),
        value: readNumber(row, 'value'),
        takenAt: readText(row, 'taken_local'),
      };
    }),
    total: readNumber(rows[0], 'total'),
  };
}

// Hint: `board` is named three times and must not be materialised: inlined, the page is read off the index and the
// count of better rows stops at the offset. A `rank()` over the board would sort all of it for each page.
function boardSql(
  request: BoardQuery,
  { joins, value, where, statIds }: Values,
  parameters: Parameters,
): string {
  const { scope, faction } = request;
  const { add } = parameters;
  const member = memberOf(scope, parameters);
  const ofFaction = faction === undefined ? '' : `and agent.faction = ${add(codeOf(faction), '"char"')}`;
  const holds = statIds === undefined ? '' : `and shape.stat_ids && ${statIds}`;
  const [limit, offset] = [add(request.limit, 'bigint'), add(request.offset, 'bigint')];
  return `
with board as not materialized (
  select agent.agent_id, agent.codename, agent.faction, ${value} as value
  from agent
  ${joins}
  ${member}
  where ${where} ${ofFaction}
), page as materialized (
  select *, row_number() over (order by value desc, lower(codename)) as place
  from (select * from board order by value desc, lower(codename) limit ${limit} offset ${offset}) as cut
), best as (
  select count(*) as better from board where value > (select max(value) from page)
)
select
  total.total, page.codename, page.faction::text as faction, page.value::text as value, moment.taken_local,
  case
    when page.value = max(page.value) over () then best.better + 1
    else ${offset} + rank() over (order by page.value desc)
  end as rank
from (select count(*) as total from board) as total
left join page on true
cross join best
left join lateral (
  select ${localText('submission.taken_local')} as taken_local
  from submission
  join shape using (shape_id)
  where submission.agent_id = page.agent_id and submission.span = 'a' and submission.variant = 0 ${holds}
  order by submission.taken_local desc
  limit 1
) as moment on true
order by page.place`;
}

function statOf(key: string, { add }: Parameters): Values {
  const stat = `(select stat_id from stat where key = ${add(key, 'text')})`;
  return {
    joins: 'join current_stat on current_stat.agent_id = agent.agent_id',
    value: 'current_stat.value',
    where: `current_stat.stat_id = ${stat}`,
    statIds: `array(select stat_id from stat where stat_id = ${stat} or linked_to = ${stat})`,
  };
}

function currentRatioOf(formula: Formula, parameters: Parameters): Values {
  const operands = operandsOf(formula);
  const joins = operands.map(
    (key, index) => `join current_stat v${index} on v${index}.agent_id = agent.agent_id
  and v${index}.stat_id = (select stat_id from stat where key = ${parameters.add(key, 'text')})`,
  );
  const ratio = ratioOf(formula, parameters, (key) => `v${operands.indexOf(key)}.value`);
  return { joins: joins.join('\n  '), ...ratio };
}
