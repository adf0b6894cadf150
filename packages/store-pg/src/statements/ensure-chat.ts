import type { ChatId, Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = `
insert into chat (chat_id, first_seen_at) values ($1::bigint, $2::timestamptz)
on conflict (chat_id) do nothing`;

/** Registers a chat if it is new. */
export async function ensureChat(query: Query, chatId: ChatId, at: Instant): Promise<void> {
  await query(SQL, [chatId, at]);
}
