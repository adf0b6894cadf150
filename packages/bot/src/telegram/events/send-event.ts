import type { EventCard } from '@prime-tally/stats-core/ports';
import type { View } from '../../views/view.ts';
import type { BotContext } from '../context.ts';
import type { BotDeps } from '../deps.ts';
import { logUnstored } from '../log-unstored.ts';
import { sendView } from '../reply.ts';
import { cleanupMessage } from './event-message.ts';

/** Sends the view to the chat of the update; it goes when the event's messages go. Gives the sent message's id. */
export async function sendEventView(
  deps: BotDeps,
  ctx: BotContext,
  event: Pick<EventCard, 'id'>,
  view: View,
): Promise<number> {
  const sent = await sendView(ctx, view);
  await rememberSent(deps, ctx, event, sent);
  return sent;
}

/** Remembers a message that was sent to the chat of the update, so that it goes when the event's messages go. */
export async function rememberSent(
  { store, log, now }: BotDeps,
  ctx: BotContext,
  { id: eventId }: Pick<EventCard, 'id'>,
  messageId: number,
): Promise<void> {
  const sentAt = now().toISOString();
  const leftover = { eventId, chatId: String(ctx.chat?.id), messageId, sentAt };
  const kept = await store.enqueue([cleanupMessage(leftover)], sentAt);
  if (kept.isErr()) logUnstored(log, ctx, kept.error.message);
}
