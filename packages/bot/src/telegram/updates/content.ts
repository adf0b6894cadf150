import { createHash } from 'node:crypto';
import type { Update } from 'grammy/types';

/** What an update brought, for as long as it may come again. */
export interface UpdateContent {
  /** Equal for the same message in the same chat and for the same press of a button, whatever the updates' numbers; for all else only with the number. */
  readonly name: string;
  /** When it was sent, Unix time in seconds; absent where nobody says. */
  readonly date?: number;
}

/** Names what an update brought. Numbers alone don't do: who sends them may begin to count anew. */
export function contentOf(update: Update): UpdateContent {
  const { message, callback_query: press } = update;
  if (press !== undefined) return { name: `press:${digestOf(press)}` };
  if (message === undefined) return { name: `update:${digestOf(update)}` };
  const { chat, message_id: id, date } = message;
  return { name: `message:${chat.id}:${id}:${date}:${digestOf(message.text ?? '')}`, date };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
