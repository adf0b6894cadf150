import { Composer } from 'grammy';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import { sendView } from '../telegram/reply.ts';

/** `/start`: what the bot does and the first step. */
export function startFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('start', async (ctx) => {
    const { start } = ctx.locale;
    await sendView(ctx, isGroup(ctx) ? start.group : start.private(ctx.from?.first_name ?? ''));
  });
  return feature;
}
