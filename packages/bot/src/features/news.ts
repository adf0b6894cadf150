import { Composer } from 'grammy';
import { ANNOUNCE_PREFIX, type AnnounceButton, unpackAnnounce } from '../callback-data/announce.ts';
import { adminMenu } from '../telegram/admin-menu.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { destinationOf, sendView } from '../telegram/reply.ts';
import type { UserSettings } from '../usecases/settings/user-settings.ts';
import { announceMenu } from '../views/recap.ts';
import { settingsView } from '../views/settings.ts';
import type { View } from '../views/view.ts';

/** What the bot tells unasked: the menu of a group's announcements, and `/remind` for oneself. */
export function newsFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.use(adminMenu(deps, ANNOUNCE_PREFIX, unpackAnnounce, (ctx, button) => pressed(deps, ctx, button)));

  feature.command('remind', async (ctx) => {
    const { remind } = ctx.locale.recap;
    const word = ctx.match.trim().toLowerCase();
    if (isGroup(ctx)) await sendView(ctx, remind.inPrivate);
    else if (word !== 'weekly' && word !== 'monthly' && word !== 'off') await sendView(ctx, remind.usage);
    else if (ctx.from !== undefined) {
      const reminded = { at: deps.now().toISOString(), unanswered: 0 };
      const change: Partial<UserSettings> =
        word === 'off' ? { remind: undefined } : { remind: word, reminded };
      const saved = await deps.settings.changeUser(String(ctx.from.id), change);
      if (saved.isErr()) logUnstored(deps.log, ctx, saved.error.message);
      await sendView(ctx, saved.isErr() ? ctx.locale.storeUnavailable : remind[word]);
    }
  });

  return feature;
}

/** What the settings' message shows after the press. */
async function pressed(deps: BotDeps, ctx: BotContext, button: AnnounceButton): Promise<View> {
  const { chatFrame, locale } = ctx;
  if (chatFrame === undefined || ctx.chat === undefined || ctx.from === undefined)
    return locale.storeUnavailable;
  if (button.action === 'back') return settingsView(locale, chatFrame);
  if (button.action === 'open') return announceMenu(locale, chatFrame.settings);
  const { kind } = button;
  const { announce } = chatFrame.settings;
  const { topicId } = destinationOf(ctx);
  const saved = await deps.settings.changeChat(
    String(ctx.chat.id),
    {
      announce: announce.includes(kind) ? announce.filter((one) => one !== kind) : [...announce, kind],
      newsTopic: topicId,
    },
    { by: String(ctx.from.id), chatId: String(ctx.chat.id), at: deps.now().toISOString() },
  );
  if (saved.isErr()) {
    logUnstored(deps.log, ctx, saved.error.message);
    return locale.storeUnavailable;
  }
  return announceMenu(locale, saved.value.settings);
}
