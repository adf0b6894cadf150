import type { ChatId, Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const MARK = `
update membership set is_joined = true
where agent_id = $1::bigint and chat_id = $2::bigint
returning 1`;

const JOIN = `
insert into membership (agent_id, chat_id, since, is_joined) values ($1::bigint, $2::bigint, $3::timestamptz, true)`;

/** Puts a locked agent on a known chat's boards until it leaves; whether it was not there. */
export async function joinChat(query: Query, agentId: string, chatId: ChatId, at: Instant): Promise<boolean> {
  if ((await query(MARK, [agentId, chatId])).length > 0) return false;
  await query(JOIN, [agentId, chatId, at]);
  return true;
}
