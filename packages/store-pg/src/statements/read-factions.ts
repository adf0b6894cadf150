import type { FactionSince } from '@prime-tally/stats-core/ports';
import { factionOf } from '../codes.ts';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { localText } from './parts.ts';

const SQL = `
select faction::text as faction, ${localText('taken_local')} as taken_local
from (
  select submission.faction, taken_local, lag(submission.faction) over (order by taken_local) as before
  from submission
  join agent using (agent_id)
  where lower(agent.codename) = lower($1::text collate "C") and span = 'a' and variant = 0
) as past
where faction is distinct from before
order by past.taken_local`;

/** Every change of faction that the history shows, oldest first; cost grows with that history. */
export async function readFactions(query: Query, codename: string): Promise<readonly FactionSince[]> {
  const rows = await query(SQL, [codename]);
  return rows.map((row) => ({
    faction: factionOf(readText(row, 'faction')),
    from: readText(row, 'taken_local'),
  }));
}
