import type { FormerName } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

const SELECT = `
select former.codename, ${instantText('former.until')} as until
from agent
join former_name as former using (agent_id)
where lower(agent.codename) = lower($1::text collate "C")
order by former.until desc, former.place desc`;

const HAD = `
select from former_name
where agent_id = $1::bigint and lower(codename) = lower($2::text collate "C")`;

const INSERT = `
insert into former_name (agent_id, place, codename, until)
select $1::bigint, coalesce(max(place) + 1, 0), $2::text, $3::timestamptz
from former_name where agent_id = $1::bigint`;

const MOVE = `
update former_name set
  agent_id = $2::bigint,
  place = place + (select coalesce(max(place) + 1, 0) from former_name where agent_id = $2::bigint)
where agent_id = $1::bigint`;

/** Names that the agent has had before, newest first. */
export async function readFormerNames(query: Query, codename: string): Promise<readonly FormerName[]> {
  const rows = await query(SELECT, [codename]);
  return rows.map((row) => ({ agent: readText(row, 'codename'), until: readText(row, 'until') }));
}

/** Whether the agent had this name before. */
export async function hadName(query: Query, agentId: string, codename: string): Promise<boolean> {
  return (await query(HAD, [agentId, codename])).length > 0;
}

/** Remembers a name that the agent gives up. */
export async function addFormerName(
  query: Query,
  agentId: string,
  codename: string,
  until: string,
): Promise<void> {
  await query(INSERT, [agentId, codename, until]);
}

/** Makes the names that one agent had before those of another, after its own. */
export async function moveFormerNames(query: Query, agentId: string, into: string): Promise<void> {
  await query(MOVE, [agentId, into]);
}
