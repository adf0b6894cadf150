import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** A name that somebody may stand under, and until when it was theirs. */
export interface NameUntil {
  readonly name: string;
  /** `infinity` = still. */
  readonly until: string;
}

const SQL = `
select codename, 'infinity' as until from agent where agent_id = any ($1::bigint[])
union all
select former.codename, case when taken.agent_id is null then 'infinity' else former.until::text end
from former_name as former
left join agent as taken
  on lower(taken.codename) = lower(former.codename) and not taken.agent_id = any ($1::bigint[])
where former.agent_id = any ($1::bigint[])`;

/** The names that these agents have and had; those that somebody else's agent has now were theirs until they gave them up. */
export async function readNamesOf(query: Query, agentIds: readonly string[]): Promise<readonly NameUntil[]> {
  const rows = await query(SQL, [agentIds]);
  return rows.map((row) => ({ name: readText(row, 'codename'), until: readText(row, 'until') }));
}
