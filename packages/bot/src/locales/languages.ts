/** Languages that the bot speaks, by ISO 639-1 as Telegram's `language_code` begins; the first is the default. */
export const LANGUAGES = ['en', 'de', 'es', 'ru', 'ja'] as const;

/** A language that the bot speaks. */
export type Language = (typeof LANGUAGES)[number];
