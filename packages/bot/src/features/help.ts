import { Composer } from 'grammy';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import { sendView } from '../telegram/reply.ts';

/** `/help`: from the game's profile to the paste, and the other commands. */
export function helpFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('help', async (ctx) => {
    await sendView(ctx, ctx.locale.help({ mode: isGroup(ctx) ? 'group' : 'private' }));
  });
  return feature;
}
