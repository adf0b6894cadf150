import { LANGUAGES, type Language } from '../locales/languages.ts';

/** What a button of `/language` or `/settings` changes; a chat's setting goes on to its next value. */
export type SettingButton =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'chat'; readonly setting: ChatSetting };

/** Settings of a chat that buttons change. */
export const CHAT_SETTINGS = ['language', 'autoDelete', 'privacy', 'faction', 'recap', 'quiet'] as const;

/** One of them. */
export type ChatSetting = (typeof CHAT_SETTINGS)[number];

/** First word of the family's data. */
export const SETTING_PREFIX = 'se';

const SHAPE = /^se:(?:u:(\w{2})|c:(\w{1,20}))$/;

/** Button data of at most 64 bytes. */
export function packSetting(button: SettingButton): string {
  return button.kind === 'language'
    ? `${SETTING_PREFIX}:u:${button.language}`
    : `${SETTING_PREFIX}:c:${button.setting}`;
}

/** The button, or nothing where the data are not what `packSetting` makes. */
export function unpackSetting(data: string): SettingButton | undefined {
  const [, code, name] = SHAPE.exec(data) ?? [];
  const language = LANGUAGES.find((one) => one === code);
  if (language !== undefined) return { kind: 'language', language };
  const setting = CHAT_SETTINGS.find((one) => one === name);
  return setting === undefined ? undefined : { kind: 'chat', setting };
}
