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
 * The beginning of a statement that has a board of gains as `board`: agent_id, codename, faction, value, baseline_is, baseline_at and
 * closing_at. Two rows of the history are read for each agent.
 */
// Hint: both ends take a snapshot that lies on them (`<=`), so that the gains of two windows side by side add up.
export function gainsOf(request: Window, counted: Counted, parameters: Parameters): string {
  const { add } = parameters;
  const [from, to] = [add(request.from, 'timestamptz'), add(request.to, 'timestamptz')];
  const keys = 'formula' in counted ? operandsOf(counted.formula) : [counted.key];
  const last = (which: string): string => oneOf(keys, `${which} order by taken_at desc, taken_local desc`);
  const first = oneOf(
    keys,
    `taken_at > ${from} and before.taken_local is null order by taken_at, taken_local`,
  );
  const gainOf = (key: string): string => {
    const v = `v${keys.indexOf(key)}`;
    return `(closing.${v} - case when before.taken_local is null then inside.${v} else before.${v} end)`;
  };
  const { value, where } = gainedOf(counted, gainOf, parameters);
  return `
with slot as materialized (${slotSql(keys, parameters)}
), board as materialized (
  select
    agent.agent_id, agent.codename, agent.faction, ${value} as value,
    case when before.taken_local is null then 'inside' else 'before' end as baseline_is,
    ${BASELINE_AT} as baseline_at, closing.taken_local as closing_at
  from agent
  cross join lateral (${last(`taken_at <= ${to}`)}) as closing
  left join lateral (${last(`taken_at <= ${from}`)}) as before on true
  left join lateral (${first}) as inside on true
  where ${BASELINE_AT} <> closing.taken_local and ${where} ${shownOf(request, 'agent.agent_id', parameters)}
)`;
}

const BASELINE_AT = 'coalesce(before.taken_local, inside.taken_local)';

/** Where each shape has each stat, as arrays by the shape's number; 0 = nowhere. */
// Hint: arrays, since a join with the shapes would be planned and hashed for each agent anew.
function slotSql(keys: readonly string[], { add }: Parameters): string {
  const places = keys.map((key) =>
    placeOf('shape.stat_ids', `(select stat_id from stat where key = ${add(key, 'text')})`),
  );
  return `
  select ${places.map((place, index) => `array_agg(coalesce(${place}, 0) order by shape_id) as p${index}`).join(',\n    ')}
  from generate_series(1, (select max(shape_id) from shape)) as every (shape_id)
  left join shape using (shape_id)`;
}

/** The first of an agent's snapshots in an order, with its moment and its numbers of the stats. */
function oneOf(keys: readonly string[], which: string): string {
  const columns = (columnOf: (index: number) => string): string =>
    keys.map((_, index) => columnOf(index)).join(', ');
  return `
    select taken_local, ${columns((index) => `number_at(numbers, large, p${index}) as v${index}`)}
    from (
      select taken_local, numbers, large, ${columns((index) => `((select p${index} from slot))[shape_id] as p${index}`)}
      from submission
      where agent_id = agent.agent_id and span = 'a' and variant = 0 and ${which} limit 1
    ) as one`;
}

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
      : ` and not (${BASELINE_AT}::date < ${add(redefined.before, 'date')} and closing.taken_local::date > ${add(redefined.after, 'date')})`;
  return { value, where: `${value} is not null${isOneMeaning}` };
}
