import type { Store } from '@prime-tally/stats-core/ports';
import { err } from 'neverthrow';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type Person, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };
const stranger = { id: 999, name: 'Stranger' };

const STRICT = 'This group keeps its boards private. Tap to see them in your chat with me:';
const MEMBERS_ONLY = 'These boards are for members of that group only. Join the group, then try again.';

let database: TestStore;
let stage: Stage;
let now: Date;
let isChatUnknown: boolean;
beforeEach(async () => {
  now = new Date('2026-11-27T12:00:00Z');
  isChatUnknown = false;
  database = await openTestStore();
  const { store } = database;
  const chatCard: Store['chatCard'] = async (chatId) =>
    isChatUnknown ? err({ code: 'store_unavailable', message: 'away' }) : await store.chatCard(chatId);
  stage = await openStage({ ...store, chatCard }, { now: () => now });
  for (const [person, agent, faction, posts] of [
    [ada, 'AdaLove', undefined, { '2026-11-24': 900, '2026-11-26': 1_000 }],
    [ben, 'BenFrank', 'Resistance' as const, { '2026-11-24': 4_030, '2026-11-27': 4_250 }],
  ] as const) {
    for (const [date, hacks] of Object.entries(posts)) {
      const stats = {
        Hacks: hacks,
        'Links Created': 80,
        'Control Fields Created': 60,
        'Portals Captured': 70,
      };
      const text = exportText({ agent, date, stats, ...(faction && { faction }) });
      await stage.inGroup(person, throughChat(text));
    }
  }
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const one = (messages: readonly ShownMessage[]): ShownMessage => {
  const [message] = messages;
  if (message === undefined || messages.length > 1) throw new Error(`${messages.length} answers`);
  return message;
};
const rowsOf = ({ text }: ShownMessage) =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => /^(?:👉 )?(?:🥇|🥈|🥉|\d+\.|💚|💙) /u.test(line));

/** What the link under the one line of a strict group starts the private chat with. */
function startOf({ text, reply_markup }: ShownMessage): string {
  expect(text).toBe(STRICT);
  const buttons = reply_markup?.inline_keyboard.flat() ?? [];
  expect(buttons).toHaveLength(1);
  const [button] = buttons;
  const link = button && 'url' in button ? new URL(button.url) : undefined;
  expect(`${link?.origin}${link?.pathname}`).toBe('https://t.me/tally_bot');
  return `/start ${link?.searchParams.get('start')}`;
}

/** Settings are remembered for some seconds. */
function waitForSettings(): void {
  now = new Date(now.getTime() + 11_000);
}
async function makeStrict(settings: Record<string, unknown> = {}): Promise<void> {
  const at = now.toISOString();
  const card = { privacy: 'strict' as const, settings };
  (await database.store.saveChat(String(GROUP_ID), card, { by: '1', at }))._unsafeUnwrap();
  waitForSettings();
}

it('a strict group is told one line with a link, whatever is asked or pressed there', async () => {
  const inGroup = async (text: string) => one(await stage.inGroup(ben, text));
  const olds: readonly (readonly [ShownMessage, string])[] = [
    [await inGroup('/top hacks'), 'Everywhere'],
    [await inGroup('/top hacks'), 'Month'],
    [await inGroup('/top hacks'), 'All stats…'],
    [await inGroup('/top hacks'), '💙'],
    [one(await stage.press(ben, await inGroup('/top hacks'), 'Everywhere')), 'Week'],
    [one(await stage.press(ben, await inGroup('/top hacks'), 'All stats…')), '← Back'],
    [await inGroup('/rank hacks'), 'Open the board'],
    [await inGroup('/factions hacks'), 'Open the board'],
  ];
  expect((await inGroup('/compare AdaLove BenFrank')).text).toContain('1,000');
  await makeStrict();
  for (const [message, button] of olds) {
    startOf(one(await stage.press(ben, message, button)));
  }
  for (const command of ['/top', '/leaderboard', '/rank', '/factions']) {
    for (const words of ['', ' hacks', ' hacks week', ' enl', ' flux capacitor', ' hacks 2026-10-05']) {
      startOf(await inGroup(`${command}${words}`));
    }
  }
  startOf(await inGroup('/compare AdaLove BenFrank'));
  // Where nobody can tell whether the group is strict, it is.
  isChatUnknown = true;
  waitForSettings();
  for (const command of ['/top hacks', '/rank hacks', '/factions hacks', '/compare AdaLove BenFrank']) {
    expect((await inGroup(command)).text).not.toContain('1,000');
  }
});

it('its members see in private what they asked for; nobody else does, nor who has left', async () => {
  await makeStrict({ stats: ['hacks', 'linksCreated'], zone: 'Asia/Tokyo' });
  const linkTo = async (text: string) => startOf(one(await stage.inGroup(ada, text)));
  const open = async (person: Person, start: string) => one(await stage.inPrivate(person, start));

  // A group's week is the same for all its members, whatever zone one has chosen.
  await stage.inPrivate(ada, '/timezone America/New_York');
  const toBoard = await linkTo('/top hacks week');
  const week = await open(ada, toBoard);
  expect(rowsOf(week)).toEqual(['🥇 💙 BenFrank +220 hacks*', '👉 🥈 💚 AdaLove +100 hacks*']);
  expect(week.text).toContain('(Asia/Tokyo)');
  expect(week.text).toContain('Agents · ');
  expect(week.reply_markup?.inline_keyboard[0]?.map(({ text }) => text)).toEqual([
    '· Hacker ·',
    'Connector',
    'All stats…',
  ]);
  expect(rowsOf(one(await stage.press(ada, week, '💙')))).toEqual(['🥇 💙 BenFrank +220 hacks*']);
  expect(rowsOf(await open(ada, await linkTo('/top res')))).toEqual(['🥇 💙 BenFrank 4,250 hacks']);
  const toRank = await linkTo('/rank hacks');
  const rank = await open(ada, toRank);
  expect(rank.text).toContain('2 of 2');
  expect(rowsOf(rank)).toEqual(['🥇 💙 BenFrank 4,250 hacks', '👉 🥈 💚 AdaLove 1,000 hacks']);
  expect(rowsOf(one(await stage.press(ada, rank, 'Open the board')))).toHaveLength(2);
  const toFactions = await linkTo('/factions hacks');
  expect(rowsOf(await open(ada, toFactions))).toEqual([
    '💚 1,000 hacks · 1 agent',
    '💙 4,250 hacks · 1 agent',
  ]);

  for (const start of [toBoard, toRank, toFactions]) {
    expect((await open(stranger, start)).text).toBe(MEMBERS_ONLY);
  }
  for (const words of ['/top hacks', '/rank hacks', '/factions hacks']) {
    const everywhere = await open(ben, words);
    expect(everywhere.text).not.toContain('AdaLove');
    expect(everywhere.text).not.toContain('1,000');
  }

  const before = await open(ben, toBoard);
  const menu = one(await stage.press(ben, await open(ben, toBoard), 'All stats…'));
  expect(rowsOf(before)).toHaveLength(2);
  await stage.drive('member', { chat: GROUP_ID, user: ben, status: 'left' });
  expect(one(await stage.press(ben, before, 'Month')).text).toBe(MEMBERS_ONLY);
  expect(one(await stage.press(ben, menu, '← Back')).text).toBe(MEMBERS_ONLY);
  for (const start of [toBoard, toRank, toFactions]) {
    expect((await open(ben, start)).text).toBe(MEMBERS_ONLY);
  }
});

it('no answer to a paste tells a number in a strict group: no doubt, no gain of an event, no place', async () => {
  await makeStrict();
  await stage.inGroup(ada, 'hello');
  await stage.drive('member', { chat: GROUP_ID, user: ada, status: 'administrator', by: ada });
  const before = stage.playground.messages(GROUP_ID).length;
  const posted = (date: string, hacks: number, time = '18:02:33') =>
    throughChat(exportText({ agent: 'AdaLove', date, time, stats: { Hacks: hacks } }));
  const fallen = await stage.inGroup(
    ada,
    `${posted('2026-11-27', 901, '08:00:00')}\n${posted('2026-11-27', 902, '08:10:00')}`,
  );
  expect(fallen.filter(({ from }) => from?.is_bot === true)).toHaveLength(2);
  // Nor is the paste left to read, though it waits for a word.
  const pasted = stage.playground.messages(GROUP_ID).filter(({ text }) => text.startsWith('Time Span'));
  expect(pasted.at(-1)).toMatchObject({ deleted: true });
  const card = one(await stage.inGroup(ada, '/event Night | 2026-11-27 12:00 | 14:00 | Hacks | UTC'));
  await stage.press(ada, card, '✅ Create');
  await stage.inGroup(ada, posted('2026-11-27', 1_100, '12:01:00'));
  const [end] = await stage.inGroup(ada, posted('2026-11-27', 1_177, '13:59:00'));
  expect(end?.text).toContain('End for Night noted: 13:59');
  isChatUnknown = true;
  waitForSettings();
  expect(one(await stage.inGroup(ada, posted('2026-11-27', 1_188, '14:10:00'))).text).toContain('AdaLove');
  const told = stage.playground.messages(GROUP_ID).slice(before);
  const numbers = told
    .filter(({ from }) => from?.is_bot === true)
    .map(({ text }) => text.replaceAll('\u00a0', ' '));
  expect(numbers.join('\n')).not.toMatch(/1,000|90[12]|77|1,1\d\d|50,000,000|hacks/);
});
