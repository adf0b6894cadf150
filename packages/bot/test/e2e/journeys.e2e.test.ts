import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { outboxMessage } from '../../src/telegram/outbox/message.ts';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

let database: TestStore;
let stage: Stage;
beforeAll(async () => {
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => new Date('2026-11-26T12:00:00Z') });
});
afterAll(async () => {
  await stage.stop();
  await database.close();
});

/** One stage for all: each case has a person and agents of its own. */
let people = 100;
const person = (name: string) => {
  people += 1;
  return { id: people, name };
};
const COUNTS = {
  'Unique Portals Visited': 700,
  'Links Created': 80,
  'Control Fields Created': 60,
  'XM Recharged': 9_000,
  'Resonators Deployed': 400,
  'Distance Walked': 120,
};
const paste = (agent: string, date: string, stats: Readonly<Record<string, number>> = {}) =>
  exportText({ agent, date, time: '09:00:00', stats: { ...COUNTS, ...stats } });
const file = (content: string | Uint8Array, name = 'stats.txt', mime_type = 'text/plain') => ({
  document: { name, mime_type, base64: Buffer.from(content).toString('base64') },
});

const labelsOf = (message: ShownMessage | undefined) =>
  (message?.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text).join(' | '));

it('/mystats tells the five best gains of the last 30 days below the newest numbers', async () => {
  const ada = person('Ada');
  await stage.inPrivate(ada, throughChat(paste('AdaMy', '2026-10-20')));
  const more = Object.fromEntries(Object.entries(COUNTS).map(([name, value], at) => [name, value + at + 1]));
  await stage.inPrivate(
    ada,
    throughChat(paste('AdaMy', '2026-11-25', { ...more, 'Lifetime AP': 51_000_000 })),
  );
  const [answer] = await stage.inPrivate(ada, '/mystats');
  expect(answer?.text).toMatchInlineSnapshot(`
    "💚 AdaMy · Enlightened · Level 16
    Lifetime AP: 51,000,000 AP
    Unique Portals Visited: 701 portals
    Links Created: 82 links
    Control Fields Created: 63 fields
    XM Recharged: 9,004 XM
    Resonators Deployed: 405 resonators
    Distance Walked: 126 km
    Latest: 25 Nov 2026, 09:00 · 2 pastes
    Top gains, 30 days:
    Control Fields Created +3
    Distance Walked +6 km
    Links Created +2
    Resonators Deployed +5
    Unique Portals Visited +1"
  `);
});

it('an answer that is longer than a message comes in several, the buttons under the last one', async () => {
  const ben = person('Ben');
  await stage.inPrivate(ben, throughChat(paste('BenLong', '2026-11-01')));
  const fallen = { 'Unique Portals Visited': 690, 'Control Fields Created': 59, 'Resonators Deployed': 390 };
  const many = Array.from({ length: 20 }, (_, day) =>
    paste('BenLong', `2026-11-${String(day + 2).padStart(2, '0')}`, fallen),
  );
  const answers = await stage.inPrivate(ben, '', file(many.join('\n')));
  const [first, second, ...questions] = answers;
  const doubts = [first, second].flatMap((one) => one?.text.split('something looks wrong') ?? []);
  expect(doubts).toHaveLength(22);
  expect(first?.text.length).toBeGreaterThan(3_000);
  expect(labelsOf(first)).toEqual([]);
  expect(labelsOf(second)).toEqual(['✅ Keep | 🗑 Discard']);
  expect(questions).toHaveLength(7);
});

it('one answer tells who, the level, what is new, badges, the next one and places; a tap tells every number or undoes it', async () => {
  const cleo = person('Cleo');
  await stage.inPrivate(cleo, throughChat(paste('CleoOne', '2026-11-01', { Hacks: 1_900, Level: 15 })));
  const later = { Hacks: 2_100, 'Links Created': 90, 'Lifetime AP': 60_000_000 };
  const answers = await stage.inPrivate(cleo, throughChat(paste('CleoOne', '2026-11-08', later)));
  expect(answers).toHaveLength(1);
  const [answer] = answers;
  expect(answer?.text).toMatchInlineSnapshot(`
    "✅ 💚 CleoOne · L16
    AP 60,000,000 (+10,000,000)
    🎉 Level 15 → 16
    🏅 Hacker: bronze

    New since 1 Nov 2026, 09:00:
    Links Created +10
    Hacks +200
    🎯 Explorer silver – 300 portals to go, no date
    📊 Lifetime AP: #2 → #1 of 3
    📊 Connector: #2 → #1 of 3"
  `);
  expect(labelsOf(answer)).toEqual(['↩️ Undo | 🔎 Details']);
  if (answer === undefined) throw new Error('no answer');
  const [details] = await stage.press(cleo, answer, '🔎 Details');
  expect(details?.text).toContain('Hacks: 2,100\u00a0hacks (+200)');
  expect(details?.text).toContain('Unique Portals Visited: 700\u00a0portals');
  if (details === undefined) throw new Error('no details');
  const [question] = await stage.press(cleo, details, '↩️ Undo');
  if (question === undefined) throw new Error('no question');
  await stage.press(cleo, question, 'Delete');
  expect((await stage.inPrivate(cleo, '/mystats'))[0]?.text).toContain('1 paste');
});

it('each of several exports can be undone, and each that is doubtful is asked about by itself', async () => {
  const dora = person('Dora');
  await stage.inPrivate(dora, throughChat(paste('DoraOne', '2026-11-01')));
  const fallen = { 'Unique Portals Visited': 690 };
  const text = [
    paste('DoraOne', '2026-11-02', fallen),
    paste('DoraOne', '2026-11-03'),
    paste('DoraTwo', '2026-11-03', { 'Links Created': 1 }),
    paste('DoraOne', '2026-11-04', fallen),
  ].join('\n');
  const [answer, question, ...others] = await stage.inPrivate(dora, '', file(text));
  expect(others).toEqual([]);
  expect(labelsOf(answer)).toEqual([
    '✅ Keep | 🗑 Discard',
    '↩️ Undo DoraOne · 3 Nov 2026, 09:00',
    '↩️ Undo DoraTwo · 3 Nov 2026, 09:00',
  ]);
  expect(labelsOf(question)).toEqual(['✅ Keep | 🗑 Discard']);
});

it.each(['WEEK', 'MONTH', 'NOW'])('%s is refused by its name', async (span) => {
  const text = throughChat(paste('SpanOne', '2026-11-01').replace('ALL TIME', span));
  const [answer] = await stage.inPrivate(person('Span'), text);
  expect(answer?.text).toMatch(new RegExp(`^❌ This is ${span}.*not ALL TIME. Nothing stored.`));
});

it('a tenfold smaller export that calls itself ALL TIME is asked about', async () => {
  const elsa = person('Elsa');
  await stage.inPrivate(elsa, throughChat(paste('ElsaOne', '2026-11-01')));
  const week = Object.fromEntries(
    Object.entries(COUNTS).map(([name, value]) => [name, Math.ceil(value / 10)]),
  );
  const [question] = await stage.inPrivate(elsa, throughChat(paste('ElsaOne', '2026-11-08', week)));
  expect(question?.text).toMatchInlineSnapshot(`
    "🤔 ElsaOne: something looks wrong. Nothing is stored yet.
    ⚠️ 6 of 6 numbers fell: this looks like WEEK or MONTH, not ALL TIME. Choose ALL TIME and copy again."
  `);
  expect(labelsOf(question)).toEqual(['✅ Keep | 🗑 Discard']);
});

it('.csv and .tsv files are read, whatever parts their cells', async () => {
  const finn = person('Finn');
  const tabs = paste('FinnOne', '2026-11-01', { Hacks: 7 });
  const kinds = [
    ['stats.tsv', tabs, 'text/tab-separated-values'],
    ['stats.csv', tabs, 'text/csv'],
    ['table.csv', tabs.replaceAll('\t', ','), 'text/csv'],
    ['tabelle.CSV', tabs.replaceAll('\t', ';'), 'application/octet-stream'],
  ] as const;
  for (const [name, content, type] of kinds) {
    const [answer] = await stage.inPrivate(finn, '', file(content, name, type));
    expect(answer?.text, name).toMatch(/^(✅|☑️) 💚 FinnOne · L16/u);
  }
  const wide = Buffer.from(`\uFEFF${tabs}`, 'utf16le');
  for (const content of [wide, Buffer.from(wide).swap16()]) {
    expect((await stage.inPrivate(finn, '', file(content)))[0]?.text).toMatch(/^☑️ 💚 FinnOne/u);
  }
  expect((await stage.inPrivate(finn, '/history'))[0]?.text).toContain('1 post');
});

it('a text as long as a message can be may have lost its end: the last export waits for a file', async () => {
  const gwen = person('Gwen');
  const first = `${throughChat(paste('GwenOne', '2026-11-01'))}\n`;
  const second = throughChat(paste('GwenOne', '2026-11-02'));
  const whole = `${first}${' '.repeat(4_096 - first.length - second.length)}${second}`;
  const [answer] = await stage.inPrivate(gwen, whole);
  expect(answer?.text).toMatchInlineSnapshot(`
    "✅ 💚 GwenOne · L16 · AP 50,000,000
    ✂️ GwenOne: this text is as long as a message can be, so its end may be missing. Not stored. Send the copied stats as a .txt file."
  `);
  const cut = whole.slice(0, -20).trimEnd();
  const [unreadable] = await stage.inPrivate(gwen, cut);
  expect(unreadable?.text).toContain('Telegram cut this text at 4,096 characters');
});

it('what cannot be placed is said in one line with the way out, and a file is that way', async () => {
  const hana = person('Hana');
  const text = paste('HanaOne', '2026-11-01', { 'Zork Points Won': 5, 'Blorbs Fed': 6 });
  const [answer] = await stage.inPrivate(hana, throughChat(text));
  expect(answer?.text.split('\n').at(-1)).toMatchInlineSnapshot(
    `"🧩 3 numbers I can't place for certain. Send the copied text as a .txt file and I can."`,
  );
  const [sent] = await stage.inPrivate(hana, '', file(text.replace('2026-11-01', '2026-11-02')));
  expect(sent?.text).not.toContain('🧩');
  expect(sent?.text).toContain('⚠️ New here, kept under its own name: Zork Points Won, Blorbs Fed.');
});

it('/submit reads the message that it answers, and waits for the next one, in a group for the answer to it', async () => {
  const iris = person('Iris');
  expect((await stage.inPrivate(iris, '/submit'))[0]?.text).toContain('Paste your ALL TIME stats now');
  expect((await stage.inPrivate(iris, throughChat(paste('IrisOne', '2026-11-01'))))[0]?.text).toContain('✅');
  const [asked] = await stage.inGroup(iris, '/submit');
  expect(asked?.text).toContain('Reply to this message');
  const [answer] = await stage.inGroup(iris, 'here you are', { reply_to: asked?.message_id });
  expect(answer?.text).toContain('That is not a stats export');
  const [read] = await stage.inGroup(iris, throughChat(paste('IrisOne', '2026-11-02')), {
    reply_to: asked?.message_id,
  });
  expect(read?.text).toContain('✅ 💚 IrisOne');
  const pasted = stage.playground.messages(GROUP_ID).findLast(({ text }) => text.startsWith('Time Span'));
  const [again] = await stage.inGroup(iris, '/submit', { reply_to: pasted?.message_id });
  expect(again?.text).toContain('☑️ 💚 IrisOne');
});

it('a group hears in its topic what to do about a glued text, and the text stays', async () => {
  const jan = person('Jan');
  await stage.drive('member', { chat: GROUP_ID, user: jan, status: 'administrator', by: jan });
  const [menu] = await stage.inGroup(jan, '/settings');
  if (menu === undefined) throw new Error('no menu');
  await stage.press(jan, menu, '🗑 Pastes stay');
  const glued = paste('JanOne', '2026-11-01').replaceAll('\t', '');
  const [answer, ...others] = await stage.inGroup(jan, glued, { thread_id: 17 });
  expect(others).toEqual([]);
  expect(answer?.text).toMatchInlineSnapshot(
    `"❌ The blanks between the cells are gone, so nobody can tell where one ends and the next begins. Send the text as a file (.txt), so that no chat can change it."`,
  );
  expect(answer).toMatchObject({ thread_id: 17 });
  const posts = () => stage.playground.messages(GROUP_ID).filter(({ text }) => text.startsWith('Time Span'));
  expect(posts().at(-1)).not.toMatchObject({ deleted: true });
  const [stored] = await stage.inGroup(jan, throughChat(paste('JanOne', '2026-11-01')), { thread_id: 17 });
  expect(stored).toMatchObject({ thread_id: 17 });
  expect(posts().at(-1)).toMatchObject({ deleted: true });
  expect(await stage.inGroup(jan, 'nice weather', { thread_id: 17 })).toEqual([]);
});

it('where pastes should go and the bot may not delete, they stay, and one hint a day says so', async () => {
  const lea = person('Lea');
  const allow = (can: boolean) => {
    const bot = { status: 'administrator', rights: { can_delete_messages: can } } as const;
    stage.playground.chats.setUp({ id: GROUP_ID, type: 'supergroup', bot });
  };
  const hints = () =>
    stage.playground.messages(GROUP_ID).filter(({ text }) => text.includes('I may not delete pastes here'));
  // Who takes a paste away first leaves nothing to complain of.
  const description = 'Bad Request: message to delete not found';
  await stage.drive('faults', { method: 'deleteMessage', error_code: 400, description });
  const [first] = await stage.inGroup(lea, throughChat(paste('LeaOne', '2026-10-31')));
  expect(first?.text).toContain('✅ 💚 LeaOne');
  const marker = outboxMessage(
    'lea:marker',
    { chatId: String(GROUP_ID) },
    { text: 'that was all', entities: [] },
  );
  await database.store.enqueue([marker], '2026-11-26T12:00:00.000Z');
  const isAll = ({ text }: ShownMessage): boolean => text === 'that was all';
  await vi.waitFor(() => expect(stage.playground.messages(GROUP_ID).some(isAll)).toBe(true), {
    timeout: 20_000,
    interval: 50,
  });
  expect(hints()).toEqual([]);
  allow(false);
  for (const date of ['2026-11-01', '2026-11-02']) {
    expect((await stage.inGroup(lea, throughChat(paste('LeaOne', date))))[0]?.text).toContain('✅ 💚 LeaOne');
    await vi.waitFor(() => expect(hints()).toHaveLength(1), { timeout: 20_000, interval: 50 });
  }
  const posts = stage.playground.messages(GROUP_ID).filter(({ text }) => text.includes('LeaOne Enl'));
  const pasted = posts.slice(-2);
  expect(pasted.map(({ deleted }) => deleted === true)).toEqual([false, false]);
  await stage.inGroup(lea, throughChat(paste('LeaOne', '2026-11-02')));
  expect(hints()).toHaveLength(1);
  allow(true);
});

it('a view that grows beyond a message under a tap goes on in a further one', async () => {
  const kim = person('Kim');
  const names = Array.from({ length: 90 }, (_, at) => `Wonders Of The Universe Seen In Sector Number ${at}`);
  const many = Object.fromEntries(names.map((name) => [name, 1_000_000]));
  const [answer] = await stage.inPrivate(kim, '', file(paste('KimOne', '2026-11-01', many)));
  if (answer === undefined) throw new Error('no answer');
  const parts = await stage.press(kim, answer, '🔎 Details');
  expect(parts.length).toBe(2);
  const [edited, further] = parts;
  expect(edited?.message_id).toBe(answer.message_id);
  expect(labelsOf(edited)).toEqual([]);
  expect(labelsOf(further)).toEqual(['↩️ Undo']);
  const told = parts.map(({ text }) => text).join('\n');
  for (const name of names) expect(told).toContain(`${name}: 1000000`);
});

it('an album of screenshots in private is answered once, the next one again', async () => {
  const mia = person('Mia');
  const chat = { id: mia.id, type: 'private', first_name: 'Mia' };
  const from = { id: mia.id, is_bot: false, first_name: 'Mia' };
  await stage.inPrivate(mia, '/help');
  const hints = () =>
    stage.playground.messages(mia.id).filter(({ text }) => text.startsWith('I read text, or a .txt')).length;
  for (const [media_group_id, expected] of [
    ['one', 1],
    ['two', 2],
  ] as const) {
    for (const number of [1, 2, 3]) {
      const photo = [{ file_id: 'f', file_unique_id: `${media_group_id}${number}`, width: 90, height: 90 }];
      await stage.drive('update', { message: { chat, from, media_group_id, photo } });
    }
    // One chat is answered in order.
    await stage.inPrivate(mia, '/help');
    expect(hints()).toBe(expected);
  }
});
