import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';
import { LANGUAGES, type Language } from './languages.ts';
import type { Locale } from './locale.ts';
import { ru } from './ru.ts';

const LOCALES: Readonly<Record<Language, Locale>> = { en, de, es, ru, ja };

/** The table of a language, or of a Telegram `language_code` such as `pt-br`; English where there is none. */
export function localeOf(languageCode: string | undefined): Locale {
  const code = languageCode?.toLowerCase().split('-')[0];
  return LOCALES[LANGUAGES.find((language) => language === code) ?? LANGUAGES[0]];
}

/** All languages, the default first. */
export function allLocales(): readonly [Locale, ...Locale[]] {
  const [first, ...others] = LANGUAGES;
  return [LOCALES[first], ...others.map((language) => LOCALES[language])];
}
