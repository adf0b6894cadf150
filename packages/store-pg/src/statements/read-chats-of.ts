import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SQL = `
select chat_id::text as chat from membership where agent_id = $1::bigint
order by membership.chat_id`;

/** The chats that an agent belongs to, by id. */
export async function readChatsOf(query: Query, agentId: string): Promise<readonly string[]> {
  return (await query(SQL, [agentId])).map((row) => readText(row, 'chat'));
}
