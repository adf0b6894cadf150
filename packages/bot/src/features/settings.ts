import { Composer } from 'grammy';
import { SETTING_PREFIX, unpackSetting } from '../callback-data/setting.ts';
import type { Language } from '../locales/languages.ts';
import { localeOf } from '../locales/locale-of.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { destinationOf, editView, sendView } from '../telegram/reply.ts';
import { nextSetting } from '../usecases/settings/next-setting.ts';
import { languageView, ownSettingsView, settingsView } from '../views/settings.ts';

/** `/language` for oneself, `/settings` for a group's administrators. */
export function settingsFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('language', async (ctx) => {
    await sendView(ctx, languageView(ctx.locale));
  });

  feature.command('settings', async (ctx) => {
    const { chatFrame, locale } = ctx;
    if (!isGroup(ctx)) await sendView(ctx, ownSettingsView(locale, ctx.userSettings.zone));
    else if (chatFrame === undefined) await sendView(ctx, locale.storeUnavailable);
    // Everyone else gets nothing.
    else if (await deps.rights.isChatAdmin(ctx)) await sendView(ctx, settingsView(locale, chatFrame));
  });

  feature.callbackQuery(new RegExp(`^${SETTING_PREFIX}:`), async (ctx) => {
    const button = unpackSetting(ctx.callbackQuery.data);
    if (button === undefined) await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    else if (button.kind === 'language') await setLanguage(deps, ctx, button.language);
    else if (!(await deps.rights.isChatAdmin(ctx))) {
      await ctx.answerCallbackQuery({ text: ctx.locale.settings.adminsOnly, show_alert: true });
    } else {
      await changeChat(deps, ctx, button.setting);
      await ctx.answerCallbackQuery();
    }
  });

  return feature;
}

async function setLanguage(deps: BotDeps, ctx: BotContext, language: Language): Promise<void> {
  const saved = await deps.settings.changeUser(String(ctx.from?.id), { language });
  if (saved.isErr()) logUnstored(deps.log, ctx, saved.error.message);
  const answer = saved.isErr() ? ctx.locale.storeUnavailable : localeOf(language).settings.languageSet;
  await ctx.answerCallbackQuery({ text: answer.text });
  if (!isGroup(ctx)) await editView(ctx, answer);
}

async function changeChat(
  deps: BotDeps,
  ctx: BotContext,
  setting: Parameters<typeof nextSetting>[1],
): Promise<void> {
  if (ctx.chatFrame === undefined || ctx.chat === undefined || ctx.from === undefined) return;
  const chatId = String(ctx.chat.id);
  const act = { by: String(ctx.from.id), chatId, at: deps.now().toISOString() };
  // The recap comes to the topic in which it is switched on.
  const place = setting === 'recap' ? { newsTopic: destinationOf(ctx).topicId } : {};
  const saved = await deps.settings.changeChat(
    chatId,
    { ...nextSetting(ctx.chatFrame, setting), ...place },
    act,
  );
  if (saved.isErr()) logUnstored(deps.log, ctx, saved.error.message);
  const { language } = saved.isOk() ? saved.value.settings : { language: undefined };
  const locale = language === undefined ? ctx.locale : localeOf(language);
  await editView(ctx, saved.isErr() ? locale.storeUnavailable : settingsView(locale, saved.value));
}
