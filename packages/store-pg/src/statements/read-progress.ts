import type { BoardScope, InstantWindow, ProgressPair } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS, shownOf } from './parts.ts';
import { windowEnds } from './window-ends.ts';

/** Whose progress, and how many of them. */
export interface ProgressPage {
  readonly limit: number;
  /** The codename before the first. */
  readonly after?: string;
}

/** The two snapshots that an agent's gain is counted between. */
export async function readProgress(
  query: Query,
  codename: string,
  window: InstantWindow,
): Promise<ProgressPair | undefined> {
  const parameters = createParameters();
  const named = `where lower(agent.codename) = lower(${parameters.add(codename, 'text')} collate "C")`;
  const [pair] = await readPairs(query, `${windowEnds(window, parameters)} ${named}`, parameters);
  return pair;
}

/** The same for all in a scope, by codename. */
export async function readProgressIn(
  query: Query,
  scope: BoardScope,
  window: InstantWindow,
  { limit, after }: ProgressPage,
): Promise<readonly ProgressPair[]> {
  const parameters = createParameters();
  const { add } = parameters;
  const ends = windowEnds(window, parameters);
  const shown = shownOf({ scope }, 'agent.agent_id', parameters);
  const next =
    after === undefined ? '' : `and lower(agent.codename) > lower(${add(after, 'text')} collate "C")`;
  const cut = `order by lower(agent.codename) limit ${add(limit, 'bigint')}`;
  return readPairs(query, `${ends} where true ${shown} ${next} ${cut}`, parameters);
}

async function readPairs(
  query: Query,
  agents: string,
  parameters: Parameters,
): Promise<readonly ProgressPair[]> {
  const rows = await query(pairsSql(agents), parameters.values);
  return rows.flatMap((row, place) => {
    if (place % 2 === 1) return [];
    const agent = readText(row, 'codename');
    return {
      agent,
      baseline: readSnapshot(row, agent),
      baselineIs: readText(row, 'baseline_is') === 'before' ? ('before' as const) : ('inside' as const),
      closing: readSnapshot(rows[place + 1], agent),
    };
  });
}

const pairsSql = (agents: string): string => `
with pair as materialized (
  select
    agent.agent_id, agent.codename, start.baseline_is,
    start.taken_local as baseline_at, closing.taken_local as closing_at
  from agent ${agents}
)
select pair.codename, pair.baseline_is, ${SNAPSHOT_COLUMNS}
from pair
cross join lateral (values (1, pair.baseline_at), (2, pair.closing_at)) as part (place, taken_local)
join submission
  on submission.agent_id = pair.agent_id and submission.taken_local = part.taken_local
  and submission.span = 'a' and submission.variant = 0
${SNAPSHOT_JOINS}
order by lower(pair.codename), part.place`;
