import type { EventEntry } from '@prime-tally/stats-core/ports';
import { cell, readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

const SQL = `
select agent.codename, agent.is_hidden, post.role, post.*
from event_entry
join agent using (agent_id)
left join lateral (
  select part.role, ${SNAPSHOT_COLUMNS}
  from (values ('start', event_entry.start_local), ('end', event_entry.end_local)) as part (role, moment)
  join submission
    on submission.agent_id = event_entry.agent_id and submission.taken_local = part.moment
    and submission.span = 'a' and submission.variant = 0
  ${SNAPSHOT_JOINS}
) as post on true
where event_entry.event_id = $1::bigint
order by lower(agent.codename)`;

/** Who takes part in an event, by codename, with the posts that are there. */
export async function readEventEntries(query: Query, id: string): Promise<readonly EventEntry[]> {
  const entries = new Map<string, EventEntry>();
  for (const row of await query(SQL, [id])) {
    const agent = readText(row, 'codename');
    const role = cell(row, 'role');
    const post = role === 'start' || role === 'end' ? { [role]: readSnapshot(row, agent) } : {};
    const hidden = cell(row, 'is_hidden') === true ? { isHidden: true as const } : {};
    entries.set(agent, { agent, ...hidden, ...entries.get(agent), ...post });
  }
  return [...entries.values()];
}
