import type { OutboxMessage } from '@prime-tally/stats-core/ports';
import { GrammyError } from 'grammy';
import { z } from 'zod';
import { BUTTON, ENTITY, outboxMessage } from './message.ts';

/** What a reply was to send, in the forms that the outbox knows. */
const SENT = z.object({
  chat_id: z.union([z.number(), z.string()]),
  message_thread_id: z.int().optional(),
  text: z.string(),
  entities: z.array(ENTITY).optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(BUTTON)) }).optional(),
  reply_parameters: z.object({ message_id: z.int() }).optional(),
});

/** The reply whose sending a flood limit or a failing Telegram ended, as a message for the outbox; nothing for any other error. */
export function laterReplyOf(error: unknown, updateId: number, now: Date): OutboxMessage | undefined {
  if (!(error instanceof GrammyError) || error.method !== 'sendMessage') return undefined;
  const { error_code: code, parameters } = error;
  if (code !== 429 && code < 500) return undefined;
  const sent = SENT.safeParse(error.payload);
  if (!sent.success) return undefined;
  const {
    chat_id,
    message_thread_id: topicId,
    text,
    entities = [],
    reply_markup,
    reply_parameters,
  } = sent.data;
  const dueAt = new Date(now.getTime() + 1_000 * (parameters.retry_after ?? 1)).toISOString();
  return outboxMessage(
    `reply:${updateId}`,
    {
      chatId: String(chat_id),
      ...(topicId !== undefined && { topicId }),
      ...(reply_parameters !== undefined && { replyTo: reply_parameters.message_id }),
    },
    { text, entities, ...(reply_markup !== undefined && { keyboard: reply_markup.inline_keyboard }) },
    dueAt,
  );
}
