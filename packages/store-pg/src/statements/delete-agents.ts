import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const COUNT = 'select count(*) as count from submission where agent_id = any ($1::bigint[])';

const HEADERS = 'update stat set first_agent_id = null where first_agent_id = any ($1::bigint[])';

// Hint: a paste of several agents is kept for each of them, whole.
const TEXTS = `
delete from raw_text
where not agent_id = any ($1::bigint[])
  and text_sha256 in (select text_sha256 from raw_text where agent_id = any ($1::bigint[]))`;

const AGENTS = 'delete from agent where agent_id = any ($1::bigint[])';

/** Takes agents away with everything of them; answers with the number of their submissions. */
export async function deleteAgents(query: Query, agentIds: readonly string[]): Promise<number> {
  const [row] = await query(COUNT, [agentIds]);
  for (const sql of [HEADERS, TEXTS, AGENTS]) await query(sql, [agentIds]);
  return readNumber(row, 'count');
}
