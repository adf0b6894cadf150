import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };

let database: TestStore;
let stage: Stage;
beforeEach(async () => {
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => new Date('2026-11-26T12:00:00Z') });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const COUNTS = {
  'XM Collected': 9,
  'Links Created': 80,
  'Control Fields Created': 60,
  'Portals Captured': 70,
};
const paste = (agent: string, date: string, hacks: number) =>
  throughChat(exportText({ agent, date, stats: { ...COUNTS, Hacks: hacks } }));
const lastOf = (chatId: number) => stage.playground.messages(chatId).at(-1);
const askedIn = (chatId: number, words: string) =>
  vi.waitFor(
    () => {
      const found = stage.playground.messages(chatId).findLast(({ text }) => text.includes(words));
      if (found === undefined) throw new Error(`nobody said ${words}`);
      return found;
    },
    { timeout: 20_000, interval: 100 },
  );

describe('whose numbers they are', () => {
  it("somebody else's paste waits for the owner, who accepts it; both are told", async () => {
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    const [answer] = await stage.inPrivate(ben, paste('AdaLove', '2026-11-20', 950));
    expect(answer?.text).toContain('I asked the owner');
    expect((await stage.inPrivate(ben, '/top hacks'))[0]?.text).toContain('900');
    const question = await askedIn(ada.id, 'posted stats of your agent');
    await stage.press(ada, question, '✅ Store');
    await askedIn(ben.id, 'accepted your post');
    expect((await stage.inPrivate(ben, '/top hacks'))[0]?.text).toContain('950');
  });

  it('a correction of what the owner accepted waits for the owner again, who is asked in their language', async () => {
    for (const [person, language] of [
      [ada, 'Deutsch'],
      [ben, 'English'],
    ] as const) {
      const [menu] = await stage.inPrivate(person, '/language');
      if (menu === undefined) throw new Error('no menu');
      await stage.press(person, menu, language);
    }
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    await stage.inPrivate(ben, paste('AdaLove', '2026-11-20', 950));
    const posted = stage.playground.messages(ben.id).findLast(({ text }) => text.startsWith('Time Span'));
    await stage.press(ada, await askedIn(ada.id, 'Werte deines Agenten'), '✅ Speichern');
    await askedIn(ben.id, 'accepted your post');
    const [again] = await stage.inPrivate(ben, paste('AdaLove', '2026-11-20', 960), {
      edit_of: posted?.message_id,
    });
    expect(again?.text).toContain('I asked the owner');
    await vi.waitFor(
      () => {
        const questions = stage.playground
          .messages(ada.id)
          .filter(({ text }) => text.includes('Werte deines Agenten'));
        expect(questions).toHaveLength(1);
      },
      { timeout: 20_000, interval: 100 },
    );
    await stage.press(ada, await askedIn(ada.id, 'Werte deines Agenten'), '✅ Speichern');
    expect((await stage.inPrivate(ben, '/top hacks'))[0]?.text).toContain('960');
  });

  it('a fallen counter is asked about before anything is stored; discarding keeps the board', async () => {
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    const [question] = await stage.inPrivate(ada, paste('AdaLove', '2026-11-20', 90));
    expect(question?.text).toContain('Hacks fell from 900 to 90');
    if (question === undefined) throw new Error('no question');
    await stage.press(ada, question, '🗑 Discard');
    expect((await stage.inPrivate(ada, '/top hacks'))[0]?.text).toContain('900');
    const [again] = await stage.inPrivate(ada, paste('AdaLove', '2026-11-20', 91));
    if (again === undefined) throw new Error('no question');
    await stage.press(ada, again, '✅ Keep');
    expect((await stage.inPrivate(ada, '/top hacks'))[0]?.text).toContain('91');
  });

  it('a new name takes the history along', async () => {
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    const [question] = await stage.inPrivate(ada, paste('AdaNova', '2026-11-20', 950));
    if (question === undefined) throw new Error('no question');
    const [renamed] = await stage.press(ada, question, '✏️ AdaLove has this name now');
    expect(renamed?.text).toContain('AdaLove is AdaNova now');
    expect((await stage.inPrivate(ada, '/history'))[0]?.text).toContain('2 posts');
  });

  it('of several posts under a new name the first answer settles what it is; the others are stored all the same', async () => {
    const rename = (former: string) => `✏️ ${former} has this name now`;
    const asked = async (agent: string, date: string, hacks: number) => {
      const [question] = await stage.inPrivate(ada, paste(agent, date, hacks));
      if (question === undefined) throw new Error('no question');
      return question;
    };
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    const [first, second] = [
      await asked('AdaNova', '2026-11-20', 950),
      await asked('AdaNova', '2026-11-21', 960),
    ];
    await stage.press(ada, first, rename('AdaLove'));
    const [stored] = await stage.press(ada, second, rename('AdaLove'));
    expect(stored?.text).toContain('✅ 💚 AdaNova');
    expect((await stage.inPrivate(ada, '/history'))[0]?.text).toContain('3 posts');
    const [third, fourth] = [
      await asked('AdaTwo', '2026-11-22', 970),
      await asked('AdaTwo', '2026-11-23', 980),
    ];
    await stage.press(ada, third, '➕ Second agent');
    const [own] = await stage.press(ada, fourth, rename('AdaNova'));
    expect(own?.text).toContain('✅ 💚 AdaTwo');
    expect(own?.text).not.toContain('AdaNova');
    expect((await stage.inPrivate(ada, '/history AdaNova'))[0]?.text).toContain('3 posts');
  });

  it('a codename changes hands by one tap of its owner, never by a paste', async () => {
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    const [answer] = await stage.inPrivate(ben, '/claim adalove');
    expect(answer?.text).toContain('I asked the owner of AdaLove');
    const question = await askedIn(ada.id, 'says that your agent');
    await stage.press(ada, question, '✅ Give it away');
    await askedIn(ben.id, 'AdaLove is yours now');
    expect((await stage.inPrivate(ben, '/mystats'))[0]?.text).toContain('AdaLove');
    expect((await stage.inPrivate(ada, '/mystats'))[0]?.text).toContain("I don't know your agent yet");
  });

  it('undo takes a paste away after a question', async () => {
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-01', 900));
    const [answer] = await stage.inPrivate(ada, paste('AdaLove', '2026-11-20', 950));
    if (answer === undefined) throw new Error('no answer');
    const [question] = await stage.press(ada, answer, '↩️ Undo');
    if (question === undefined) throw new Error('no question');
    await stage.press(ada, question, 'Delete');
    expect((await stage.inPrivate(ada, '/top hacks'))[0]?.text).toContain('900');
  });
});

describe('settings', () => {
  it('an administrator makes the group delete pastes once they are stored, and speak its language', async () => {
    const boss = { id: 103, name: 'Boss' };
    await stage.inGroup(ada, 'hello');
    expect(await stage.inGroup(ada, '/settings')).toEqual([]);
    await stage.drive('member', { chat: GROUP_ID, user: boss, status: 'administrator', by: boss });
    const [menu] = await stage.inGroup(boss, '/settings');
    if (menu === undefined) throw new Error('no menu');
    await stage.press(boss, menu, '🗑 Pastes stay');
    await stage.inGroup(ada, paste('AdaLove', '2026-11-01', 900));
    const posted = stage.playground.messages(GROUP_ID).find(({ text }) => text.startsWith('Time Span'));
    expect(posted).toMatchObject({ deleted: true });
    await stage.inGroup(ada, paste('AdaLove', '2026-11-20', 950).replace('950', '9x0'));
    expect(
      stage.playground.messages(GROUP_ID).findLast(({ text }) => text.startsWith('Time Span')),
    ).not.toMatchObject({
      deleted: true,
    });
  });

  it('a person chooses a language', async () => {
    const [menu] = await stage.inPrivate(ada, '/language');
    if (menu === undefined) throw new Error('no menu');
    await stage.press(ada, menu, 'Deutsch');
    expect((await stage.inPrivate(ada, '/mystats'))[0]?.text).toContain(
      'Deinen Agenten kenne ich noch nicht',
    );
    expect(lastOf(ada.id)?.text).toContain('/help');
  });

  it('an administrator chooses the boards of the first buttons', async () => {
    const boss = { id: 103, name: 'Boss' };
    await stage.inGroup(ada, 'hello');
    await stage.drive('member', { chat: GROUP_ID, user: boss, status: 'administrator', by: boss });
    const [settings] = await stage.inGroup(boss, '/settings');
    if (settings === undefined) throw new Error('no menu');
    const tap = async (person: typeof boss, label: string): Promise<void> => {
      const menu = stage.playground.messages(GROUP_ID).find((one) => one.message_id === settings.message_id);
      if (menu === undefined) throw new Error('no menu');
      await stage.press(person, menu, label);
    };
    await tap(boss, '📊 Boards shown first ▸');
    await tap(boss, '✖ Trekker');
    await tap(ada, '✖ Hacker');
    await tap(boss, '➕ Add…');
    await tap(boss, 'Missions (1)');
    await tap(boss, 'Unique Missions Completed');
    const [board] = await stage.inGroup(ada, '/top');
    const labels = board?.reply_markup?.inline_keyboard.flat().map(({ text }) => text);
    expect(labels).toContain('Hacker');
    expect(labels).toContain('SpecOps');
    expect(labels).not.toContain('Trekker');
    await tap(boss, '↺ The usual ones');
    const [usual] = await stage.inGroup(ada, '/top');
    expect(usual?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain('Trekker');
  });
});
