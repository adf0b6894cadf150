import type { MiddlewareFn } from 'grammy';
import { localeOf } from '../locales/locale-of.ts';
import type { SettingsBook } from '../usecases/settings/settings-book.ts';
import { readUserSettings } from '../usecases/settings/user-settings.ts';
import { isGroup } from './chat.ts';
import type { BotContext } from './context.ts';

/**
 * Gives every update its language, zone and settings. A group is answered in its own language, a person in theirs. While
 * the database is away the defaults hold, so that somebody can be told so.
 */
export function framed(settings: SettingsBook): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const userId = ctx.from?.id;
    const user = userId === undefined ? undefined : await settings.user(String(userId));
    ctx.userSettings = user?.isOk() ? user.value : readUserSettings({});
    if (isGroup(ctx) && ctx.chat !== undefined) {
      const chat = await settings.chat(String(ctx.chat.id));
      if (chat.isOk()) ctx.chatFrame = chat.value;
    }
    const ofGroup = ctx.chatFrame?.settings;
    ctx.locale = localeOf(ofGroup?.language ?? ctx.userSettings.language ?? ctx.from?.language_code);
    const zone = ctx.userSettings.zone ?? ofGroup?.zone;
    if (zone !== undefined) ctx.zone = zone;
    await next();
  };
}
