import { Api } from 'grammy';
import { beforeEach, expect, it } from 'vitest';
import { registerCommands } from '../../src/telegram/commands.ts';
import { recordingLog } from '../support/recording-log.ts';

interface Menu {
  readonly scope: string;
  readonly language: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

let menus: Menu[];
let api: Api;
/** Chats that never wrote to the bot. */
let strangers: readonly number[];
beforeEach(() => {
  menus = [];
  strangers = [];
  api = new Api('1:a');
  api.config.use(async (_prev, _method, payload) => {
    const {
      scope,
      language_code: language = '',
      commands,
    } = payload as never as {
      scope: { type: string; chat_id?: number };
      language_code?: string;
      commands: Menu['commands'];
    };
    if (strangers.includes(scope.chat_id ?? 0)) {
      return { ok: false, error_code: 400, description: 'Bad Request: chat not found' };
    }
    menus.push({ scope: [scope.type, scope.chat_id].join(' ').trim(), language, commands });
    return { ok: true, result: true as never };
  });
});

const namesIn = (wanted: string): readonly string[] =>
  menus
    .find(({ scope, language }) => scope === wanted && language === '')
    ?.commands.map(({ command }) => command) ?? [];

it('every scope has its commands in every language', async () => {
  const { log } = recordingLog();
  await registerCommands(api, ['77'], log);
  const scopes = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators', 'chat 77'];
  expect(menus.map(({ scope, language }) => `${scope} ${language}`.trim())).toEqual(
    scopes.flatMap((scope) => ['', 'de', 'es', 'ru', 'ja'].map((language) => `${scope} ${language}`.trim())),
  );
  for (const { commands } of menus) {
    expect(new Set(commands.map(({ command }) => command)).size).toBe(commands.length);
    for (const { description } of commands) expect(description.length).toBeLessThanOrEqual(256);
  }
});

it('a group sees no private commands, its administrators its settings too', async () => {
  await registerCommands(api, [], recordingLog().log);
  expect(namesIn('all_private_chats')).toContain('deleteme');
  expect(namesIn('default')).toEqual(namesIn('all_private_chats'));
  expect(namesIn('all_group_chats')).toContain('leaderboard');
  for (const command of ['deleteme', 'export', 'settings'])
    expect(namesIn('all_group_chats')).not.toContain(command);
  expect(namesIn('all_chat_administrators')).toEqual(
    expect.arrayContaining([...namesIn('all_group_chats'), 'settings']),
  );
});

it('an owner who never wrote to the bot keeps nobody from starting it', async () => {
  strangers = [77];
  const { log, logged } = recordingLog();
  await registerCommands(api, ['77', '78'], log);
  expect(logged.map(([level]) => level)).toEqual(['info']);
  expect(namesIn('chat 78')).toEqual([...namesIn('all_private_chats'), 'status']);
  for (const scope of ['all_private_chats', 'all_chat_administrators'])
    expect(namesIn(scope)).not.toContain('status');
});
