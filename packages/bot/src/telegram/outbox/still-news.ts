import type { Claims, Groups, StoreResult } from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import type { Telling } from './message.ts';

/**
 * Whether a message may still be told: one about an agent not where the agent has hidden, left the chat's boards or is
 * gone since it was written, or where the chat has become strict. By night that takes hours.
 */
export async function isStillNews(
  store: Pick<Claims, 'agentCard'> & Pick<Groups, 'chatsOf' | 'chatCard'>,
  { about, chatId }: Telling,
): StoreResult<boolean> {
  if (about === undefined) return ok(true);
  const card = await store.agentCard(about);
  if (card.isErr()) return card.map(() => false);
  if (card.value?.isHidden !== false) return ok(false);
  const chats = await store.chatsOf(about);
  if (chats.isErr()) return chats.map(() => false);
  if (!chats.value.includes(chatId)) return ok(false);
  return (await store.chatCard(chatId)).map((chat) => chat?.privacy !== 'strict');
}
