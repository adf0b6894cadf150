import { Composer } from 'grammy';
import type { View } from '../views/view.ts';
import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';
import { editView } from './reply.ts';

/** A menu of a group whose buttons are for its administrators: each press makes the message what `pressed` gives. */
export function adminMenu<Button>(
  { rights }: Pick<BotDeps, 'rights'>,
  prefix: string,
  unpack: (data: string) => Button | undefined,
  pressed: (ctx: BotContext, button: Button) => Promise<View>,
): Composer<BotContext> {
  const menu = new Composer<BotContext>();
  menu.callbackQuery(new RegExp(`^${prefix}:`), async (ctx) => {
    const button = unpack(ctx.callbackQuery.data);
    if (button === undefined) await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    else if (!(await rights.isChatAdmin(ctx))) {
      await ctx.answerCallbackQuery({ text: ctx.locale.settings.adminsOnly, show_alert: true });
    } else {
      await editView(ctx, await pressed(ctx, button));
      await ctx.answerCallbackQuery();
    }
  });
  return menu;
}
