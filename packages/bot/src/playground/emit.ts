import { wireMessageOf } from './messages.ts';
import { isVisibleToBot } from './privacy.ts';
import type { ChatRecord, StoredMessage } from './state.ts';
import type { World } from './world.ts';

/** Queues an update about a message if the bot may see it; returns the update's id. */
export function emitMessage(
  { state, queue }: World,
  chat: ChatRecord,
  message: StoredMessage,
  kind: 'message' | 'edited_message',
): number | undefined {
  if (!isVisibleToBot(state, chat, message)) return undefined;
  return queue.push({ [kind]: wireMessageOf(state, message) }, chat.id);
}
