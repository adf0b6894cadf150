import type { InstantWindow } from '@prime-tally/stats-core/ports';
import type { Parameters } from './parameters.ts';

/**
 * The snapshots that a gain is counted between, by the rule of `gainsIn`; joins after `agent`, whose rows without a
 * snapshot after the baseline go. Gives `start` and `closing` with `taken_local` and `more` columns of `submission`, and
 * `start.baseline_is`. Two rows of the history are read for each agent.
 */
// Hint: both ends take a snapshot that lies on them (`<=`), so that the gains of two windows side by side add up.
export function windowEnds(window: InstantWindow, { add }: Parameters, more: readonly string[] = []): string {
  const [from, to] = [add(window.from, 'timestamptz'), add(window.to, 'timestamptz')];
  const columns = ['taken_local', ...more];
  const history = `
    select ${columns.join(', ')} from submission
    where agent_id = agent.agent_id and span = 'a' and variant = 0`;
  return `
  cross join lateral (
    ${history} and taken_at <= ${to} order by taken_at desc, taken_local desc limit 1
  ) as closing
  left join lateral (
    ${history} and taken_at <= ${from} order by taken_at desc, taken_local desc limit 1
  ) as before on true
  left join lateral (
    ${history} and taken_at > ${from} and before.taken_local is null order by taken_at, taken_local limit 1
  ) as inside on true
  join lateral (
    select
      case when before.taken_local is null then 'inside' else 'before' end as baseline_is,
      ${columns.map((column) => `case when before.taken_local is null then inside.${column} else before.${column} end as ${column}`).join(',\n      ')}
  ) as start on start.taken_local <> closing.taken_local`;
}
