import type { Context } from 'grammy';
import type { Locale } from '../locales/locale.ts';
import type { ChatFrame } from '../usecases/settings/settings-book.ts';
import type { UserSettings } from '../usecases/settings/user-settings.ts';

/** What every handler gets: grammY's context, the language to answer in, and what the chat and the sender have set. */
export type BotContext = Context & {
  locale: Locale;
  /** Of the group; absent in private. */
  chatFrame?: ChatFrame;
  userSettings: UserSettings;
  /** IANA: the sender's, else the chat's; absent where neither has said. */
  zone?: string;
};
