import { GrammyError } from 'grammy';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';

/** Whether the bot may delete messages of any age in that group. False where it can't tell. */
export async function mayDelete(ctx: BotContext, chatId: string): Promise<boolean> {
  return ctx.api.getChatMember(Number(chatId), ctx.me.id).then(
    (member) => member.status === 'administrator' && member.can_delete_messages,
    () => false,
  );
}

/** Pins a message of the bot without a sound, where the bot may; else it stays where it is. */
export async function pinQuietly({ log }: BotDeps, ctx: BotContext, messageId: number): Promise<void> {
  try {
    await ctx.pinChatMessage(messageId, { disable_notification: true });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    log.info({ updateId: ctx.update.update_id, reason: error.description }, 'a board was not pinned');
  }
}
