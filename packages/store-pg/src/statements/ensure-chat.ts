import type { ChatId, Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = `
insert into chat (chat_id, first_seen_at) values ($1::bigint, $2::timestamptz)
on conflict (chat_id) do nothing`;

/** Registers a chat if it is new. */
export async function ensureChat(query: Query, chatId: ChatId, at: Instant): Promise<void> {
  await query(SQL, [chatId, at]);
}

const HOLD = `
insert into chat (chat_id) values ($1::bigint)
on conflict (chat_id) do nothing
returning 1`;

/** Makes the row of a chat, for one that is to be taken away, so that nobody else makes it until then; whether there was none. */
export async function holdUnknownChat(query: Query, chatId: ChatId): Promise<boolean> {
  return (await query(HOLD, [chatId])).length > 0;
}
