import type { Formula } from '@prime-tally/stats-core';
import { type BoardQuery, pendingHeaderIn } from '@prime-tally/stats-core/ports';
import type { Parameters } from './parameters.ts';
import { shownOf } from './parts.ts';
import { operandsOf, ratioOf } from './ratio.ts';

/** A board as a relation: the agents that stand on it with their values. */
export interface Ranked {
  /** A query for `agent_id` and `value`. */
  readonly sql: string;
  /** The stats one of which the snapshot must hold that a row's moment is taken from; absent = any snapshot. */
  readonly statIds?: string;
}

/** The board of a stat, or of a formula where the stat is a derived one. */
// Hint: no join with `agent`. Counting a board of everybody reads one index and no table.
export function rankedOf(
  request: Pick<BoardQuery, 'stat' | 'scope' | 'faction'>,
  formula: Formula | undefined,
  parameters: Parameters,
): Ranked {
  const { add } = parameters;
  const header = pendingHeaderIn(request.stat);
  const statOf = (key: string): string =>
    header === undefined
      ? `(select stat_id from stat where key = ${add(key, 'text')})`
      : `(select stat_id from stat where header = ${add(header, 'text')} and linked_to is null)`;
  const operands = formula ? operandsOf(formula) : [request.stat];
  const [first = '', ...others] = operands.map(statOf);
  const joins = others.map(
    (stat, index) =>
      `join current_stat v${index + 1} on v${index + 1}.agent_id = v0.agent_id and v${index + 1}.stat_id = ${stat}`,
  );
  const ratio = formula && ratioOf(formula, parameters, (key) => `v${operands.indexOf(key)}.value`);
  const isRatio = ratio ? `and ${ratio.where}` : '';
  return {
    sql: `
  select v0.agent_id, ${ratio ? ratio.value : 'v0.value'} as value
  from current_stat v0
  ${joins.join('\n  ')}
  where v0.stat_id = ${first} ${isRatio} ${shownOf(request, 'v0.agent_id', parameters)}`,
    ...(!formula && {
      statIds: `array(select stat_id from stat where stat_id = ${first} or linked_to = ${first})`,
    }),
  };
}
