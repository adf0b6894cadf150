import type { ChatId, Instant, UserId } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const ADD = `
insert into ban (chat_id, user_id, since) values ($1::bigint, $2::bigint, $3::timestamptz)
on conflict (chat_id, user_id) do nothing
returning 1`;

const REMOVE = 'delete from ban where chat_id = $1::bigint and user_id = $2::bigint returning 1';

const FIND = 'select from ban where chat_id = $1::bigint and user_id = $2::bigint';

/** Bans a user from a known chat; whether that is new. */
export async function addBan(query: Query, chatId: ChatId, userId: UserId, at: Instant): Promise<boolean> {
  return (await query(ADD, [chatId, userId, at])).length > 0;
}

/** Ends a user's ban; whether there was one. */
export async function removeBan(query: Query, chatId: ChatId, userId: UserId): Promise<boolean> {
  return (await query(REMOVE, [chatId, userId])).length > 0;
}

/** Whether the user is banned from the chat. */
export async function hasBan(query: Query, chatId: ChatId, userId: UserId): Promise<boolean> {
  return (await query(FIND, [chatId, userId])).length > 0;
}
