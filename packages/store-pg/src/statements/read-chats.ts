import type { ChatCard, ChatId, ChatPrivacy } from '@prime-tally/stats-core/ports';
import { cell, readNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

const PRIVACIES: readonly ChatPrivacy[] = ['public', 'soft', 'strict'];

const CARDS = `
select
  chat.chat_id::text as chat_id, chat.privacy, chat.settings, ${instantText('chat.first_seen_at')} as first_seen_at,
  (select count(*) from membership where membership.chat_id = chat.chat_id) as agents
from chat`;

/** A chat, if it is known. */
export async function readChat(query: Query, chatId: ChatId): Promise<ChatCard | undefined> {
  const [row] = await query(`${CARDS} where chat.chat_id = $1::bigint`, [chatId]);
  return row === undefined ? undefined : readCard(row);
}

/** The same, for this transaction alone until it ends. */
export async function lockChat(query: Query, chatId: ChatId): Promise<ChatCard | undefined> {
  const [row] = await query(`${CARDS} where chat.chat_id = $1::bigint for update of chat`, [chatId]);
  return row === undefined ? undefined : readCard(row);
}

/** A page of all chats, by id. */
export async function readChats(
  query: Query,
  { limit, after }: { readonly limit: number; readonly after?: ChatId },
): Promise<readonly ChatCard[]> {
  const sql = `${CARDS}
where $1::bigint is null or chat.chat_id > $1::bigint
order by chat.chat_id limit $2::bigint`;
  return (await query(sql, [after ?? null, limit])).map(readCard);
}

function readCard(row: unknown): ChatCard {
  const privacy = PRIVACIES.find((one) => one === readText(row, 'privacy'));
  if (privacy === undefined) throw new Error('The privacy of a chat is none that we know');
  return {
    chatId: readText(row, 'chat_id'),
    privacy,
    settings: cell(row, 'settings'),
    firstSeenAt: readText(row, 'first_seen_at'),
    agents: readNumber(row, 'agents'),
  };
}
