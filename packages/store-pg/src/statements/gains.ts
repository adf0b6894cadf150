import type { Formula } from '@prime-tally/stats-core';
import type { GainQuery } from '@prime-tally/stats-core/ports';
import type { Parameters } from './parameters.ts';
import { shownOf } from './parts.ts';
import { operandsOf, ratioOf } from './ratio.ts';
import { placeOf } from './value-at.ts';

/** What is counted: a stat, with the dates between which the game changed its meaning, or a ratio. */
export type Counted =
  | { readonly key: string; readonly redefined?: { readonly after: string; readonly before: string } }
  | { readonly formula: Formula };

/** Whose gains in which window. */
export type Window = Pick<GainQuery, 'scope' | 'faction' | 'from' | 'to'>;

/**
 * The beginning of a statement that has a board of gains as `board`: agent_id, value, baseline_is, baseline_at and
 * closing_at. Two rows of the history are read for each agent.
 */
// Hint: both ends take a snapshot that lies on them (`<=`), so that the gains of two windows side by side add up.
export function gainsOf(request: Window, counted: Counted, parameters: Parameters): string {
  const { add } = parameters;
  const [from, to] = [add(request.from, 'timestamptz'), add(request.to, 'timestamptz')];
  const keys = 'formula' in counted ? operandsOf(counted.formula) : [counted.key];
  const statOf = (key: string): string => `(select stat_id from stat where key = ${add(key, 'text')})`;
  const gainOf = (key: string): string => {
    const column = `p${keys.indexOf(key)}`;
    const [to, from] = [
      `closing.numbers, closing.large, last.${column}`,
      `start.numbers, start.large, first.${column}`,
    ];
    return `(number_at(${to}) - number_at(${from}))`;
  };
  const { value, where } = gainedOf(counted, gainOf, parameters);
  return `
with slot as materialized (
  select shape_id, ${keys.map((key, index) => `${placeOf('shape.stat_ids', statOf(key))} as p${index}`).join(',\n    ')}
  from shape
), board as materialized (
  select
    agent.agent_id, ${value} as value, start.baseline_is, start.taken_local as baseline_at,
    closing.taken_local as closing_at
  from agent
  cross join lateral (
    ${HISTORY} and taken_at <= ${to} order by taken_at desc, taken_local desc limit 1
  ) as closing
  left join lateral (
    ${HISTORY} and taken_at <= ${from} order by taken_at desc, taken_local desc limit 1
  ) as before on true
  left join lateral (
    ${HISTORY} and taken_at > ${from} and before.taken_local is null order by taken_at, taken_local limit 1
  ) as inside on true
  cross join lateral (
    select
      case when before.taken_local is null then 'inside' else 'before' end as baseline_is,
      coalesce(before.taken_local, inside.taken_local) as taken_local,
      coalesce(before.shape_id, inside.shape_id) as shape_id, coalesce(before.numbers, inside.numbers) as numbers,
      case when before.taken_local is null then inside.large else before.large end as large
  ) as start
  join slot first on first.shape_id = start.shape_id
  join slot last on last.shape_id = closing.shape_id
  where start.taken_local <> closing.taken_local and ${where} ${shownOf(request, 'agent.agent_id', parameters)}
)`;
}

const HISTORY = `
    select taken_local, shape_id, numbers, large from submission
    where agent_id = agent.agent_id and span = 'a' and variant = 0`;

function gainedOf(
  counted: Counted,
  gainOf: (key: string) => string,
  parameters: Parameters,
): { readonly value: string; readonly where: string } {
  const { add } = parameters;
  if ('formula' in counted) {
    const ratio = ratioOf(counted.formula, parameters, gainOf);
    const areThere = operandsOf(counted.formula).map((key) => `${gainOf(key)} is not null`);
    return { value: ratio.value, where: [ratio.where, ...areThere].join(' and ') };
  }
  const value = gainOf(counted.key);
  const { redefined } = counted;
  const isOneMeaning =
    redefined === undefined
      ? ''
      : ` and not (start.taken_local::date < ${add(redefined.before, 'date')} and closing.taken_local::date > ${add(redefined.after, 'date')})`;
  return { value, where: `${value} is not null${isOneMeaning}` };
}
