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

/** Tells Telegram the commands for its menu: the default language for everybody, each language for its speakers. */
export async function registerCommands(api: Api): Promise<void> {
  const [byDefault, ...others] = allLocales();
  await api.setMyCommands(menuOf(byDefault));
  for (const locale of others)
    await api.setMyCommands(menuOf(locale), {
      // Telegram knows every two-letter code that a table can have.
      language_code: locale.language as LanguageCode,
    });
}

function menuOf({ commands }: Locale): { command: string; description: string }[] {
  return IN_MENU.map((command) => ({ command, description: commands[command] }));
}
