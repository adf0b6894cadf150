import type { BotContext } from '../../telegram/context.ts';

/** Whether the bot may delete messages of any age in that group. False where it can't tell. */
export async function mayDelete(ctx: BotContext, chatId: string): Promise<boolean> {
  return ctx.api.getChatMember(Number(chatId), ctx.me.id).then(
    (member) => member.status === 'administrator' && member.can_delete_messages,
    () => false,
  );
}
