import type { Formula } from '@prime-tally/stats-core';
import type { GainPage, GainQuery } from '@prime-tally/stats-core/ports';
import { codeOf, factionOf } from '../codes.ts';
import { readNumber, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { localText, memberOf } from './parts.ts';
import { operandsOf, ratioOf } from './ratio.ts';
import { valueAt } from './value-at.ts';

/** What is counted: a stat, with the dates between which the game changed its meaning, or a ratio. */
export type Counted =
  | { readonly key: string; readonly redefined?: { readonly after: string; readonly before: string } }
  | { readonly formula: Formula };

/** A page of a board of gains; ties by codename. The cost grows with the history of all agents in scope. */
export async function readGains(query: Query, request: GainQuery, counted: Counted): Promise<GainPage> {
  const parameters = createParameters();
  const rows = await query(gainsSql(request, counted, parameters), parameters.values);
  return {
    rows: rows.flatMap((row) => {
      const agent = readOptionalText(row, 'codename');
      if (agent === undefined) return [];
      return {
        rank: readNumber(row, 'rank'),
        agent,
        faction: factionOf(readText(row, 'faction')),
        value: readNumber(row, 'value'),
        baselineIs: readText(row, 'baseline_is') === 'before' ? ('before' as const) : ('inside' as const),
        baselineAt: readText(row, 'baseline_at'),
        closingAt: readText(row, 'closing_at'),
      };
    }),
    total: readNumber(rows[0], 'total'),
  };
}

const HISTORY = `
select submission.taken_at, submission.taken_local, submission."values", shape.stat_ids
from submission
join shape using (shape_id)
where submission.agent_id = agent.agent_id and submission.span = 'a' and submission.variant = 0`;

// Hint: both ends take a snapshot that lies on them (`<=`), so that the gains of two windows side by side add up.
function gainsSql(request: GainQuery, counted: Counted, parameters: Parameters): string {
  const { add } = parameters;
  const [from, to] = [add(request.from, 'timestamptz'), add(request.to, 'timestamptz')];
  const { value, where } = gainOf(counted, parameters);
  const member = memberOf(request.scope, parameters);
  const ofFaction =
    request.faction === undefined ? '' : `and agent.faction = ${add(codeOf(request.faction), '"char"')}`;
  return `
with board as materialized (
  select
    agent.codename, agent.faction, ${value} as value, baseline.baseline_is,
    ${localText('baseline.taken_local')} as baseline_at, ${localText('closing.taken_local')} as closing_at
  from agent
  ${member}
  cross join lateral (
    ${HISTORY} and submission.taken_at <= ${to}
    order by submission.taken_at desc, submission.taken_local desc limit 1
  ) as closing
  cross join lateral (
    (
      select 'before' as baseline_is, * from (${HISTORY}) as past where taken_at <= ${from}
      order by taken_at desc, taken_local desc limit 1
    )
    union all
    (
      select 'inside', * from (${HISTORY}) as past where taken_at > ${from}
      order by taken_at, taken_local limit 1
    )
    order by baseline_is limit 1
  ) as baseline
  where baseline.taken_local <> closing.taken_local and ${where} ${ofFaction}
), page as (
  select
    *, rank() over (order by value desc) as rank,
    row_number() over (order by value desc, lower(codename)) as place
  from board
  order by place
  limit ${add(request.limit, 'bigint')} offset ${add(request.offset, 'bigint')}
)
select
  total.total, page.codename, page.faction::text as faction, page.value::text as value, page.rank,
  page.baseline_is, page.baseline_at, page.closing_at
from (select count(*) as total from board) as total
left join page on true
order by page.place`;
}

function gainOf(
  counted: Counted,
  parameters: Parameters,
): { readonly value: string; readonly where: string } {
  const { add } = parameters;
  const gain = (key: string): string => {
    const stat = `(select stat_id from stat where key = ${add(key, 'text')})`;
    return `(${valueAt('closing', stat)} - ${valueAt('baseline', stat)})`;
  };
  if ('formula' in counted) {
    const gains = new Map(operandsOf(counted.formula).map((key) => [key, gain(key)]));
    const ratio = ratioOf(counted.formula, parameters, (key) => gains.get(key) ?? gain(key));
    return {
      value: ratio.value,
      where: `${ratio.where} and ${[...gains.values()].map((one) => `${one} is not null`).join(' and ')}`,
    };
  }
  const value = gain(counted.key);
  const { redefined } = counted;
  const isOneMeaning =
    redefined === undefined
      ? ''
      : `and not (baseline.taken_local::date < ${add(redefined.before, 'date')} and closing.taken_local::date > ${add(redefined.after, 'date')})`;
  return { value, where: `${value} is not null ${isOneMeaning}` };
}
