import { en } from './en.ts';
import type { Locale } from './locale.ts';

/** Every language the bot speaks; the first is the default. */
const LOCALES: readonly [Locale, ...Locale[]] = [en];

/** The table for a Telegram `language_code` such as `pt-br`; English where there is none. */
export function localeOf(languageCode: string | undefined): Locale {
  const language = languageCode?.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale.language === language) ?? LOCALES[0];
}

/** All languages, the default first. */
export function allLocales(): readonly [Locale, ...Locale[]] {
  return LOCALES;
}
