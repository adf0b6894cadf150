import type { AgentSummary } from '@prime-tally/stats-core/ports';
import { readNumber, readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

const SQL = `
select
  agent.codename,
  (select count(*) from submission where agent_id = agent.agent_id and span = 'a' and variant = 0) as submissions,
  ${SNAPSHOT_COLUMNS}
from agent
cross join lateral (
  select * from submission
  where agent_id = agent.agent_id and span = 'a' and variant = 0
  order by taken_local desc limit 1
) submission
${SNAPSHOT_JOINS}
where agent.owner_id = $1::bigint
order by submission.taken_local desc, lower(agent.codename)`;

/** The agents of a user, newest snapshot first. */
export async function readAgents(query: Query, userId: string): Promise<readonly AgentSummary[]> {
  const rows = await query(SQL, [userId]);
  return rows.map((row) => {
    const agent = readText(row, 'codename');
    const latest = readSnapshot(row, agent);
    return { agent, faction: latest.faction, latest, submissions: readNumber(row, 'submissions') };
  });
}
