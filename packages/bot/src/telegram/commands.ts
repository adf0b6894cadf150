import { type Api, GrammyError } from 'grammy';
import type { BotCommandScope, LanguageCode } from 'grammy/types';
import type { CommandName } from '../locales/general/texts.ts';
import type { Locale } from '../locales/locale.ts';
import { allLocales } from '../locales/locale-of.ts';
import type { Log } from '../log.ts';

/** Who finds a command in a menu: people in their private chat; members of a group; its administrators alone; the instance's owners in their private chats alone. */
type Place = 'private' | 'group' | 'admin' | 'owner';

/** Each command with its places, in the order of the menus. */
const COMMANDS: readonly (readonly [command: CommandName, ...places: readonly Place[]])[] = [
  ['leaderboard', 'private', 'group'],
  ['rank', 'private', 'group'],
  ['factions', 'private', 'group'],
  ['mystats', 'private', 'group'],
  ['progress', 'private', 'group'],
  ['next', 'private', 'group'],
  ['badges', 'private', 'group'],
  ['history', 'private'],
  ['chart', 'private', 'group'],
  ['compare', 'private', 'group'],
  ['event', 'group'],
  ['submit', 'private', 'group'],
  ['claim', 'private'],
  ['remind', 'private'],
  ['language', 'private', 'group'],
  ['timezone', 'private', 'admin'],
  ['settings', 'private', 'admin'],
  ['link', 'admin'],
  ['release', 'admin'],
  ['merge', 'admin'],
  ['grant', 'admin'],
  ['ban', 'admin'],
  ['unban', 'admin'],
  ['reset', 'admin'],
  ['failed', 'admin'],
  ['audit', 'admin'],
  ['privacy', 'private', 'group'],
  ['hide', 'private'],
  ['export', 'private'],
  ['deleteme', 'private'],
  ['help', 'private', 'group'],
  ['start', 'private'],
  ['status', 'owner'],
];

/** Menus by scope, with whose commands they show. */
const MENUS: readonly (readonly [BotCommandScope['type'] & `${'default' | 'all_'}${string}`, ...Place[]])[] =
  [
    ['default', 'private'],
    ['all_private_chats', 'private'],
    ['all_group_chats', 'group'],
    ['all_chat_administrators', 'group', 'admin'],
  ];

/** Tells Telegram the commands for its menus: each scope in every language, English where a language is unknown. */
export async function registerCommands(api: Api, ownerIds: readonly string[], log: Log): Promise<void> {
  for (const [type, ...places] of MENUS) await registerMenu(api, { type }, places);
  for (const ownerId of ownerIds) {
    try {
      await registerMenu(api, { type: 'chat', chat_id: Number(ownerId) }, ['private', 'owner']);
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code >= 500) throw error;
      log.info(
        { ownerId },
        'this owner has no private chat with the bot yet; its menu comes with a later start',
      );
    }
  }
}

async function registerMenu(api: Api, scope: BotCommandScope, places: readonly Place[]): Promise<void> {
  const [byDefault, ...others] = allLocales();
  await api.setMyCommands(menuOf(byDefault, places), { scope });
  for (const locale of others)
    await api.setMyCommands(menuOf(locale, places), {
      scope,
      // Telegram knows every two-letter code that a table can have.
      language_code: locale.language as LanguageCode,
    });
}

function menuOf({ commands }: Locale, wanted: readonly Place[]): { command: string; description: string }[] {
  return COMMANDS.filter(([, ...places]) => places.some((place) => wanted.includes(place))).map(
    ([command]) => ({ command, description: commands[command] }),
  );
}
