import type { Api } from 'grammy';
import type { LanguageCode } from 'grammy/types';
import type { CommandName } from '../locales/general/texts.ts';
import type { Locale } from '../locales/locale.ts';
import { allLocales } from '../locales/locale-of.ts';

const IN_MENU: readonly CommandName[] = [
  'leaderboard',
  'rank',
  'factions',
  'mystats',
  'progress',
  'next',
  'badges',
  'history',
  'chart',
  'compare',
  'event',
  'submit',
  'claim',
  'remind',
  'language',
  'settings',
  'privacy',
  'hide',
  'export',
  'deleteme',
  'help',
  'start',
];

/** Only in the menus of groups' administrators. */
const FOR_ADMINS: readonly CommandName[] = [
  'link',
  'release',
  'merge',
  'grant',
  'ban',
  'unban',
  'reset',
  'failed',
  'audit',
];

/** Tells Telegram the commands for its menus, everybody's and administrators': the default language, and each for its speakers. */
export async function registerCommands(api: Api): Promise<void> {
  const [byDefault, ...others] = allLocales();
  for (const [names, type] of [
    [IN_MENU, 'default'],
    [[...IN_MENU, ...FOR_ADMINS], 'all_chat_administrators'],
  ] as const) {
    await api.setMyCommands(menuOf(byDefault, names), { scope: { type } });
    for (const locale of others)
      await api.setMyCommands(menuOf(locale, names), {
        scope: { type },
        // Telegram knows every two-letter code that a table can have.
        language_code: locale.language as LanguageCode,
      });
  }
}

function menuOf(
  { commands }: Locale,
  names: readonly CommandName[],
): { command: string; description: string }[] {
  return names.map((command) => ({ command, description: commands[command] }));
}
