import type { ChatCard } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = `
update chat set privacy = $2::text, settings = $3::jsonb
where chat_id = $1::bigint`;

/** Replaces a chat's privacy and settings. */
export async function writeChat(
  query: Query,
  { chatId, privacy, settings }: Pick<ChatCard, 'chatId' | 'privacy' | 'settings'>,
): Promise<void> {
  await query(SQL, [chatId, privacy, JSON.stringify(settings)]);
}
