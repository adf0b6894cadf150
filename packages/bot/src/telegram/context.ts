import type { Context } from 'grammy';
import type { Locale } from '../locales/locale.ts';

/** What every handler gets: grammY's context and the sender's language. */
export type BotContext = Context & { locale: Locale };
