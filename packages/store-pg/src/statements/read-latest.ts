import type { Snapshot } from '@prime-tally/stats-core';
import { readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

const SQL = `
select agent.codename, ${SNAPSHOT_COLUMNS}
from agent
cross join lateral (
  select * from submission
  where agent_id = agent.agent_id and span = 'a' and variant = 0
  order by taken_local desc limit 1
) submission
${SNAPSHOT_JOINS}
where lower(agent.codename) = lower($1::text collate "C")`;

/** An agent's newest ALL TIME snapshot, if any. */
export async function readLatest(query: Query, codename: string): Promise<Snapshot<string> | undefined> {
  const [row] = await query(SQL, [codename]);
  return row === undefined ? undefined : readSnapshot(row, readText(row, 'codename'));
}
