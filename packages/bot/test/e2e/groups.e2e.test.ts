import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packChat } from '../../src/callback-data/filter.ts';
import { outboxMessage } from '../../src/telegram/outbox/message.ts';
import { exportText, throughChat } from '../support/export-text.ts';
import { openStage, type Person, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const boss = { id: 201, name: 'Boss' };
const ada = { id: 202, name: 'Ada' };
const ben = { id: 203, name: 'Ben' };
const cy = { id: 204, name: 'Cy' };
const dee = { id: 205, name: 'Dee' };

let database: TestStore;
let stage: Stage;
beforeAll(async () => {
  database = await openTestStore();
  stage = await openStage(database.store);
});
afterAll(async () => {
  await stage.stop();
  await database.close();
});

const paste = (agent: string, hacks: number, date = '2026-11-01') =>
  throughChat(exportText({ agent, date, stats: { 'Links Created': 80, 'XM Collected': 9, Hacks: hacks } }));
const say = (
  user: Person,
  id: number,
  text: string,
  more: Record<string, unknown> = {},
): Promise<readonly ShownMessage[]> => {
  const type = id > -1_000_000 ? 'group' : 'supergroup';
  return stage.drive('send', { user, chat: { id, type }, text, ...more });
};
const found = (chatId: number, words: string): Promise<ShownMessage> =>
  vi.waitFor(
    () => {
      const message = stage.playground.messages(chatId).findLast(({ text }) => text.includes(words));
      if (message === undefined) throw new Error(`nobody said ${words}`);
      return message;
    },
    { timeout: 20_000, interval: 100 },
  );
const the = (message: ShownMessage | undefined): ShownMessage => {
  if (message === undefined) throw new Error('no message');
  return message;
};
const buttonsOf = (message: ShownMessage | undefined) =>
  message?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
const setUp = (id: number, type: 'group' | 'supergroup' = 'supergroup') =>
  stage.drive('chat', {
    id,
    type,
    title: 'Harbour',
    bot: { status: 'left' },
    members: [
      { ...boss, status: 'administrator' },
      { ...ada, status: 'member' },
      { ...ben, status: 'member' },
      { ...cy, status: 'member' },
    ],
  });
const standing = (chat: number, status: string, more: Record<string, unknown> = {}) =>
  stage.drive('member', { chat, user: 'bot', status, by: boss, ...more });

describe('added to a group', () => {
  const chat = -1_000_000_000_501;

  it('says once what it can do, how to change that, and is set up by administrators alone', async () => {
    await setUp(chat);
    await standing(chat, 'member');
    const greeting = await found(chat, "I can't read pastes here yet");
    expect(greeting.text).toContain('Edit → Administrators → Add admin');
    expect(greeting.text).toContain('@tally_bot');
    expect(greeting.text).toContain(`https://t.me/tally_bot?start=join_${chat}`);
    expect(buttonsOf(greeting)).toEqual([
      "🌐 everybody's own language",
      '🕒 Time zone: not set',
      '🗑 Pastes stay',
      '➕ Join this board',
      '✉️ Paste in private',
    ]);
    await stage.press(ada, greeting, '🗑 Pastes stay');
    expect(buttonsOf(await found(chat, "I can't read pastes"))).toContain('🗑 Pastes stay');
    await stage.press(boss, greeting, '🗑 Pastes stay');
    await stage.press(boss, await found(chat, "I can't read"), '🕒 Time zone: not set');
    const zones = await found(chat, 'No time zone set for this group');
    const london = buttonsOf(zones).find((text) => text.startsWith('London')) ?? '';
    const [set] = await stage.press(boss, zones, london);
    expect(buttonsOf(set)).toContain('🕒 Europe/London');
    expect(buttonsOf(set)).toContain('🗑 Pastes are deleted once stored');
    const [german] = await stage
      .press(boss, the(set), "🌐 everybody's own language")
      .then((shown) => stage.press(boss, the(shown[0]), '🌐 English'));
    expect(german?.text).toContain('Ich kann hier noch keine Exporte lesen');
    const card = (await database.store.chatCard(String(chat)))._unsafeUnwrap();
    expect(card?.settings).toMatchObject({ language: 'de', zone: 'Europe/London', autoDelete: true });
  });

  it('reads a reply to it, and a paste that is handed in, before it may read all', async () => {
    const greeting = await found(chat, 'Ich kann hier noch keine Exporte lesen');
    expect(await say(ada, chat, paste('AdaLove', 900))).toEqual([]);
    const [answer] = await say(ada, chat, paste('AdaLove', 900), { reply_to: greeting.message_id });
    expect(answer?.text).toContain('AdaLove');
    await say(ben, chat, paste('BenBox', 700));
    const pasted = stage.playground.messages(chat).at(-1);
    const [handedIn] = await say(ben, chat, '/submit', { reply_to: pasted?.message_id });
    expect(handedIn?.text).toContain('BenBox');
    expect((await say(boss, chat, '/top hacks'))[0]?.text).toMatch(/AdaLove[\s\S]*BenBox/);
  });

  it('says so when it is given more rights, and nothing when some are taken', async () => {
    await standing(chat, 'administrator', { rights: { can_delete_messages: false } });
    const better = await found(chat, 'Danke, jetzt kann ich hier mehr');
    expect(better.text).toContain('Ich darf keine Exporte löschen');
    await standing(chat, 'administrator', { rights: { can_delete_messages: true } });
    await found(chat, 'Ich darf gespeicherte Exporte löschen');
    const said = stage.playground.messages(chat).length;
    await standing(chat, 'administrator', { rights: { can_delete_messages: false } });
    await say(boss, chat, '/top hacks');
    expect(stage.playground.messages(chat)).toHaveLength(said + 2);
  });

  it('forgets the group when it is removed; histories stay', async () => {
    await standing(chat, 'kicked');
    expect((await database.store.chatCard(String(chat)))._unsafeUnwrap()).toBeUndefined();
    expect((await stage.inPrivate(ada, '/mystats'))[0]?.text).toContain('AdaLove');
  });
});

describe('joining and leaving', () => {
  const chat = -1_000_000_000_502;
  const link = `/start join_${chat}`;

  it('a member joins by the button, or from the private chat; a stranger and a banned one do not', async () => {
    await setUp(chat);
    await standing(chat, 'administrator');
    const greeting = await found(chat, 'I can read pastes');
    await stage.inPrivate(ben, paste('BenBox', 700));
    await stage.press(ben, greeting, '➕ Join this board');
    expect((await say(boss, chat, '/top hacks'))[0]?.text).toContain('BenBox');
    const [unknown] = await stage.inPrivate(cy, link);
    expect(unknown?.text).toContain('I know no agent of yours yet');
    await stage.inPrivate(cy, paste('CyBorg', 600));
    const [joined] = await stage.press(cy, the(unknown), '➕ Join this board');
    expect(joined?.text).toContain('CyBorg: on the boards of Harbour now');
    const [board] = await stage.press(cy, the(joined), '🏆 Open the board');
    expect(board?.text).toMatch(/BenBox|CyBorg/);
    await stage.inPrivate(dee, paste('DeeLight', 500));
    expect((await stage.inPrivate(dee, link))[0]?.text).toContain("I can't see you among the members");
    const act = { by: String(boss.id), chatId: String(chat), at: new Date().toISOString() };
    (await database.store.setBanned(String(chat), String(ada.id), true, act))._unsafeUnwrap();
    const [banned] = await stage.inPrivate(ada, link);
    expect(banned?.text).toContain("don't take your stats there");
    const [ranked] = await say(boss, chat, '/top hacks');
    expect(ranked?.text).toMatch(/BenBox[\s\S]*CyBorg/);
    expect(ranked?.text).not.toMatch(/DeeLight|AdaLove/);
    expect((await stage.inPrivate(dee, '/start join_-1009999'))[0]?.text).toContain('not in that group');
  });

  it('the other faction does not come onto the boards of a group of one by a tap, and is told why', async () => {
    const only = -1_000_000_000_506;
    const act = { by: String(boss.id), chatId: String(only), at: new Date().toISOString() };
    const settings = { faction: 'resistance' };
    (await database.store.saveChat(String(only), { settings }, act))._unsafeUnwrap();
    await setUp(only);
    await standing(only, 'administrator');
    const greeting = await found(only, 'I can read pastes');
    const refused = "This group takes Resistance only, so CyBorg can't take part.";
    expect((await stage.inPrivate(cy, `/start join_${only}`))[0]?.text).toBe(refused);
    expect(await stage.answerTo(cy, greeting, '➕ Join this board')).toBe(refused);
    expect((await database.store.chatsOf('CyBorg'))._unsafeUnwrap()).not.toContain(String(only));
  });

  it('who leaves the group leaves its boards, and keeps the numbers', async () => {
    await stage.drive('member', { chat, user: ben, status: 'left' });
    const [board] = await say(boss, chat, '/top hacks');
    expect(board?.text).toContain('CyBorg');
    expect(board?.text).not.toContain('BenBox');
    expect((await stage.inPrivate(ben, '/mystats'))[0]?.text).toContain('BenBox');
  });

  it('nobody speaks for an anonymous administrator or a channel', async () => {
    const [asGroup] = await say(boss, chat, paste('Nobody1', 1), { as: 'anonymous_admin' });
    expect(asGroup?.text).toContain("can't see who posted");
    const channel = { channel: { id: -1_000_000_000_900, title: 'News' } };
    await say(boss, chat, paste('Nobody2', 1), { as: channel });
    expect((await say(boss, chat, '/top hacks'))[0]?.text).not.toContain('Nobody');
    const [set] = await say(boss, chat, '/timezone Vienna', { as: 'anonymous_admin' });
    expect(set?.text).toContain('Time zone of this group: Europe/Vienna');
    expect((await say(boss, chat, '/timezone Paris', { as: channel }))[0]?.text).not.toContain('Paris');
  });

  it("nobody hands in another bot's message: a bot owns no codename", async () => {
    const said = stage.playground.messages(chat).length;
    const place = { id: chat, type: 'supergroup', title: 'Harbour' };
    const bot = { id: 9_999, is_bot: true, first_name: 'Echo' };
    await stage.drive('update', {
      message: {
        chat: place,
        from: { id: ben.id, is_bot: false, first_name: 'Ben' },
        text: '/submit',
        entities: [{ type: 'bot_command', offset: 0, length: 7 }],
        reply_to_message: {
          message_id: 4_000,
          date: 1_795_000_000,
          chat: place,
          from: bot,
          text: paste('Nobody3', 1),
        },
      },
    });
    await vi.waitFor(() => expect(stage.playground.messages(chat).length).toBe(said + 2), {
      timeout: 20_000,
    });
    expect(stage.playground.messages(chat).at(-1)?.text).toContain("can't see who posted");
    expect((await database.store.agentCard('Nobody3'))._unsafeUnwrap()).toBeUndefined();
  });
});

describe('a group that becomes a supergroup', () => {
  it('keeps its boards and settings, and is not greeted again', async () => {
    const [from, to] = [-503, -1_000_000_000_503];
    await setUp(from, 'group');
    await standing(from, 'administrator');
    await found(from, 'I can read pastes');
    await say(boss, from, '/timezone Tokyo');
    await say(ada, from, paste('AdaLove', 950, '2026-11-05'));
    const [joined] = await stage.inPrivate(ada, `/start join_${from}`);
    const [card] = await stage.inPrivate(boss, `/start event_${from}`);
    await stage.drive('migrate', { chat: from, to });
    expect((await say(boss, to, '/top hacks'))[0]?.text).toContain('AdaLove');
    expect((await say(boss, to, '/timezone'))[0]?.text).toContain('Asia/Tokyo');
    expect((await database.store.chatCard(String(from)))._unsafeUnwrap()).toBeUndefined();
    // What was begun in private goes on in the new group, and an old link leads there.
    expect((await stage.press(ada, the(joined), '🏆 Open the board'))[0]?.text).toContain('AdaLove');
    expect((await stage.press(boss, the(card), '✅ Create'))[0]?.text).toContain('is created');
    expect((await stage.inPrivate(boss, `/start event_${from}`))[0]?.text).toContain('Group: Harbour');
    const trail = (await stage.inPrivate(boss, `/start audit_${packChat(String(from))}`))[0]?.text;
    expect(trail).toMatch(/changed the settings: time zone$/m);
    const events = (await database.store.eventsOf(String(to), { limit: 5 }))._unsafeUnwrap();
    expect(events.map(({ name }) => name)).toEqual(['First Saturday']);
    expect((await stage.inPrivate(cy, `/start join_${from}`))[0]?.text).toContain('CyBorg: on the boards');
    // The other order: the bot is in the supergroup before it hears where that comes from.
    const other = -1_000_000_000_504;
    const chat = { id: other, type: 'supergroup', title: 'Harbour' };
    const bot = { id: 42, is_bot: true, first_name: 'Tally' };
    const arrival = {
      chat,
      from: { ...boss, first_name: 'Boss' },
      new_chat_member: { user: bot, status: 'member' },
    };
    await stage.drive('update', { my_chat_member: arrival });
    await stage.drive('update', { message: { chat, from: boss, migrate_from_chat_id: -504 } });
    const later = new Date(Date.now() + 2_500).toISOString();
    const marks = [to, other].map((id) =>
      outboxMessage('mark', { chatId: String(id) }, { text: 'mark', entities: [] }, later),
    );
    (await database.store.enqueue(marks, later))._unsafeUnwrap();
    for (const id of [to, other]) {
      await found(id, 'mark');
      const texts = stage.playground.messages(id).map(({ text }) => text);
      expect(texts.filter((text) => text.includes('read pastes'))).toEqual([]);
    }
  });
});

describe('time zones', () => {
  it("are one's own in private: by a city, refused as a difference, chosen by region, and removed", async () => {
    expect((await stage.inPrivate(ada, '/timezone'))[0]?.text).toContain('You have no time zone set');
    expect((await stage.inPrivate(ada, '/zone +2'))[0]?.text).toContain('Send your city instead');
    const [set] = await stage.inPrivate(ada, '/zone Kyiv');
    expect(set?.text).toContain('Your time zone: Europe/Kyiv');
    const [menu] = await stage.inPrivate(ada, '/settings');
    const [zone] = await stage.press(ada, the(menu), '🕒 Europe/Kyiv');
    const [regions] = await stage.press(ada, the(zone), '🌍 All time zones…');
    const [america] = await stage.press(ada, the(regions), 'America');
    const [second] = await stage.press(ada, the(america), '›');
    const chosen = buttonsOf(second)[0] ?? '';
    const [back] = await stage.press(ada, the(second), chosen);
    expect(buttonsOf(back)[0]).toMatch(/^🕒 America\//);
    const [again] = await stage.press(ada, the(back), buttonsOf(back)[0] ?? '');
    const [removed] = await stage.press(ada, the(again), '✖ No time zone');
    expect(buttonsOf(removed)).toEqual(['🕒 Time zone: not set']);
    const [typo] = await stage.inPrivate(ada, '/timezone Xyzzy');
    expect(typo?.text).toContain("I don't know a place Xyzzy");
    const [several] = await stage.inPrivate(ada, '/timezone Spain');
    await stage.press(ada, the(several), buttonsOf(several).find((text) => text.startsWith('Madrid')) ?? '');
    expect((await stage.inPrivate(ada, '/timezone'))[0]?.text).toContain('Europe/Madrid');
  });

  it("the group's is for administrators; others are led to their own", async () => {
    const chat = -1_000_000_000_502;
    const [led] = await say(ada, chat, '/timezone Paris');
    expect(led?.text).toContain('Set your own in your chat with me');
    expect((await stage.inPrivate(cy, '/start timezone'))[0]?.text).toContain('You have no time zone set');
    expect((await say(boss, chat, '/timezone'))[0]?.text).toContain('Europe/Vienna');
  });
});
