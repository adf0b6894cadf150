import type { InstantWindow } from '@prime-tally/stats-core/ports';
import type { Parameters } from './parameters.ts';

const HISTORY = `
select submission.taken_at, submission.taken_local
from submission
where submission.agent_id = agent.agent_id and submission.span = 'a' and submission.variant = 0`;

/**
 * The moments that a gain is counted between, by the rule of `gainsIn`; after `agent`, whose rows without a snapshot after
 * the baseline go. Gives `baseline.baseline_is`, `baseline.taken_local` and `closing.taken_local`.
 */
// Hint: both ends take a snapshot that lies on them (`<=`), so that the gains of two windows side by side add up.
export function windowEnds(window: InstantWindow, { add }: Parameters): string {
  const [from, to] = [add(window.from, 'timestamptz'), add(window.to, 'timestamptz')];
  return `
cross join lateral (
  ${HISTORY} and submission.taken_at <= ${to}
  order by submission.taken_at desc, submission.taken_local desc limit 1
) as closing
join lateral (
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
) as baseline on baseline.taken_local <> closing.taken_local`;
}
