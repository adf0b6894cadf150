import { CATALOGUE } from '@prime-tally/stats-defs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellReminders } from '../../src/telegram/reminders.ts';
import { tellRecaps } from '../../src/telegram/weekly-recap.ts';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { createSettingsBook } from '../../src/usecases/settings/settings-book.ts';
import { exportText, throughChat } from '../support/export-text.ts';
import { recordingLog } from '../support/recording-log.ts';
import { GROUP_ID, openStage, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const boss = { id: 103, name: 'Boss' };

let database: TestStore;
let stage: Stage;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-20T12:00:00Z');
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => now });
  await stage.inGroup(ada, 'hello');
  await stage.drive('member', { chat: GROUP_ID, user: boss, status: 'administrator', by: boss });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const paste = (date: string, hacks: number, captured = 70, agent = 'AdaLove') =>
  throughChat(
    exportText({
      agent,
      date,
      stats: {
        Hacks: hacks,
        'Links Created': 80,
        'Control Fields Created': 60,
        'Portals Captured': captured,
      },
    }),
  );
const one = ([message]: readonly ShownMessage[]): ShownMessage => {
  if (message === undefined) throw new Error('no answer');
  return message;
};
const told = (chatId: number, words: string) =>
  stage.playground.messages(chatId).filter(({ text }) => text.includes(words));
const willBeTold = (chatId: number, words: string) =>
  vi.waitFor(() => expect(told(chatId, words)).not.toEqual([]), { timeout: 20_000, interval: 50 });

async function switchOn(button: string): Promise<void> {
  await stage.press(boss, one(await stage.inGroup(boss, '/settings')), button);
}

it('an administrator lets badges be announced: once a paste, never of who is hidden', async () => {
  await stage.inGroup(ada, paste('2026-09-10', 1_900));
  const menu = one(await stage.inGroup(boss, '/settings'));
  const kinds = one(await stage.press(boss, menu, '📣 Announcements: none ▸'));
  expect(await stage.press(ada, kinds, '▫️ Badges')).toEqual([]);
  await stage.press(boss, kinds, '▫️ Badges');
  await stage.inPrivate(ada, paste('2026-09-18', 2_100));
  await willBeTold(GROUP_ID, 'AdaLove: 🏅 Hacker bronze');
  await stage.inPrivate(ada, paste('2026-09-18', 2_100));
  const doubt = one(await stage.inPrivate(ada, paste('2026-10-18', 10_100, 60)));
  await stage.press(ada, doubt, '✅ Keep');
  await willBeTold(GROUP_ID, 'AdaLove: 🏅 Hacker silver');
  await stage.inPrivate(ada, '/hide');
  const hidden = one(await stage.inPrivate(ada, paste('2026-11-19', 30_100)));
  expect(hidden.text).toContain('🏅 Hacker: gold');
  await stage.inPrivate(ada, '/mystats');
  expect(told(GROUP_ID, '🏅')).toHaveLength(2);
});

it('what waits for the morning is not told of who has hidden, left or is deleted by then', async () => {
  const others = [
    [{ id: 104, name: 'Ben' }, 'BenBox'],
    [{ id: 105, name: 'Cy' }, 'CyBorg'],
    [{ id: 106, name: 'Dee' }, 'DeeLight'],
  ] as const;
  const [[ben], [cy], [dee]] = others;
  const menu = one(await stage.inGroup(boss, '/settings'));
  const kinds = one(await stage.press(boss, menu, '📣 Announcements: none ▸'));
  await stage.press(boss, kinds, '▫️ Badges');
  now = new Date('2026-11-20T23:00:00Z');
  for (const [person, agent] of [...others, [ada, 'AdaLove'] as const]) {
    await stage.inGroup(person, paste('2026-11-10', 1_900, 70, agent));
    await stage.inPrivate(person, paste('2026-11-18', 2_100, 70, agent));
  }
  await stage.inPrivate(ben, '/hide');
  await stage.drive('member', { chat: GROUP_ID, user: cy, status: 'left' });
  await stage.press(dee, one(await stage.inPrivate(dee, '/deleteme')), '🗑 Delete everything');
  now = new Date('2026-11-21T09:00:00Z');
  // The last one: a chat is told in order.
  await willBeTold(GROUP_ID, 'AdaLove: 🏅 Hacker bronze');
  expect(told(GROUP_ID, '🏅')).toHaveLength(1);
});

it('on Monday the week before is told once, if anybody gained something', async () => {
  await stage.inGroup(ada, paste('2026-11-10', 1_900));
  await stage.inGroup(ada, paste('2026-11-18', 2_100));
  await switchOn('📅 No weekly recap');
  const deps = {
    store: database.store,
    knowledge: () => knowledgeOf(CATALOGUE),
    log: recordingLog().log,
    now: () => now,
  };
  const done = new Set<string>();
  now = new Date('2026-11-23T08:59:00Z');
  expect(await tellRecaps(deps, done)).toBe(0);
  now = new Date('2026-11-23T09:00:00Z');
  expect(await tellRecaps(deps, done)).toBe(1);
  expect(await tellRecaps(deps, done)).toBe(0);
  expect(await tellRecaps(deps, new Set())).toBe(0);
  await willBeTold(GROUP_ID, 'Last week');
  expect(told(GROUP_ID, 'Last week')[0]?.text).toContain('AdaLove: 🏅 Hacker bronze');
  now = new Date('2026-11-30T09:00:00Z');
  expect(await tellRecaps(deps, done)).toBe(0);
});

it('who wants it is reminded in private', async () => {
  await stage.inPrivate(ada, paste('2026-11-10', 1_900));
  expect(one(await stage.inGroup(ada, '/remind weekly')).text).toContain('private chat');
  expect(one(await stage.inPrivate(ada, '/remind weekly')).text).toContain('for a week');
  now = new Date('2026-11-28T12:00:00Z');
  const settings = createSettingsBook(database.store, () => now.getTime());
  expect(await tellReminders({ store: database.store, settings }, now)).toBe(1);
  await willBeTold(ada.id, 'Your last paste is 17 days old');
  expect(one(await stage.inPrivate(ada, '/remind off')).text).toContain('No more reminders');
});
