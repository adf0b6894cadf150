import { CATALOGUE } from '@prime-tally/stats-defs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { moveEvents } from '../../src/telegram/events/move-events.ts';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { createSettingsBook } from '../../src/usecases/settings/settings-book.ts';
import { exportText, throughChat } from '../support/export-text.ts';
import { recordingLog } from '../support/recording-log.ts';
import { GROUP_ID, openStage, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const boss = { id: 100, name: 'Boss' };
const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };
const eve = { id: 103, name: 'Eve' };

let database: TestStore;
let stage: Stage;
let clock = '2026-12-05T12:00:00Z';
beforeAll(async () => {
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => new Date(clock) });
  await stage.inGroup(ada, 'hello');
  await stage.drive('member', { chat: GROUP_ID, user: boss, status: 'administrator', by: boss });
});
afterAll(async () => {
  await stage.stop();
  await database.close();
});

/** What the program's timer does at that time. */
const tick = async (at: string): Promise<void> => {
  clock = at;
  await moveEvents({
    store: database.store,
    settings: createSettingsBook(database.store, () => 0),
    knowledge: () => knowledgeOf(CATALOGUE),
    log: recordingLog().log,
    now: () => new Date(clock),
    wakeOutbox: () => {},
  });
};
const paste = (agent: string, time: string, ap: number, more: object = {}) =>
  throughChat(
    exportText({ agent, date: '2026-12-05', time: `${time}:00`, stats: { 'Lifetime AP': ap }, ...more }),
  );
const blue = { faction: 'Resistance' } as const;
const said = (words: string, chatId = GROUP_ID) =>
  vi.waitFor(
    () => {
      const found = stage.playground
        .messages(chatId)
        .findLast(({ text, from }) => from?.is_bot === true && text.includes(words));
      if (found === undefined) throw new Error(`nobody said ${words}`);
      return plain(found);
    },
    { timeout: 20_000, interval: 100 },
  );
const only = (messages: readonly ShownMessage[]): ShownMessage => {
  const [message] = messages;
  if (message === undefined) throw new Error('The bot said nothing');
  return plain(message);
};
/** Units stand after a no-break space. */
const plain = (message: ShownMessage): ShownMessage => ({
  ...message,
  text: message.text.replaceAll('\u00a0', ' '),
});

/** One First Saturday from the plan to the day after; each step goes on from the one before. */
describe('an event', () => {
  it('is planned by an administrator in private, whom nobody else can help', async () => {
    expect(await stage.inGroup(ada, '/event')).toEqual([]);
    const panel = only(await stage.inGroup(boss, '/event'));
    expect(panel.text).toContain('No event yet');
    const [link] = panel.reply_markup?.inline_keyboard.flat() ?? [];
    expect(link).toMatchObject({ url: `https://t.me/tally_bot?start=event_${GROUP_ID}` });
    expect(only(await stage.inPrivate(ada, `/start event_${GROUP_ID}`)).text).toContain('Only admins');
    const card = only(await stage.inPrivate(boss, `/start event_${GROUP_ID}`));
    expect(card.text).toContain('Group: Agents');
    expect(card.text).toContain('First Saturday\n🕑 5 Dec 2026, 14:00 – 16:00 (UTC)\n📈 AP');
    await stage.press(boss, card, '🌍 Time zone');
    // What was begun is kept where no restart loses it.
    expect((await database.store.userSettings('100'))._unsafeUnwrap()).toMatchObject({
      eventDraft: { asking: 'zone', chatId: String(GROUP_ID) },
    });
    const berlin = only(await stage.inPrivate(boss, 'berlin'));
    expect(berlin.text).toContain('14:00 – 16:00 (Europe/Berlin)');
    await stage.press(boss, berlin, '✏️ Name');
    const named = only(await stage.inPrivate(boss, 'IFS <b>Berlin</b>'));
    await stage.press(boss, named, '📈 What counts');
    expect(only(await stage.inPrivate(boss, 'nonsense')).text).toContain('I know no stat called');
    const formula = only(await stage.inPrivate(boss, 'AP + 5000*Portals Captured'));
    expect(formula.text).toContain('AP + 5,000 × Portals Captured');
    await stage.press(boss, formula, '📈 What counts');
    const ready = only(await stage.inPrivate(boss, 'ap'));
    const cleaned = only(await stage.press(boss, ready, '🧹 My messages stay'));
    const created = only(await stage.press(boss, cleaned, '✅ Create'));
    expect(created.text).toContain('IFS <b>Berlin</b> is created');
    expect((await said('📅 IFS <b>Berlin</b>')).text).toContain('from 13:00 to 17:00');
    expect(await stage.answerTo(boss, card, '✅ Create')).toContain('too old');
  });

  it('is opened in its time; agents take part by a tap or a paste, late ones too', async () => {
    const announced = await said('📅 IFS <b>Berlin</b>');
    expect(await stage.answerTo(ada, announced, '🙋 I take part')).toContain("don't know your agent");
    clock = '2026-12-05T12:58:30Z';
    expect(only(await stage.inGroup(ada, paste('AdaLove', '13:58', 1_000))).text).toContain(
      '🟢 Start for IFS <b>Berlin</b> noted: 13:58',
    );
    const held = only(await stage.inGroup(eve, paste('AdaLove', '13:30', 900)));
    expect(held.text).toContain('I asked the owner');
    const accepted = await stage.press(ada, await said('posted stats of your agent', ada.id), '✅ Store');
    expect(only(accepted).text).toContain('IFS <b>Berlin</b>: your other posts are nearer');
    await stage.inPrivate(eve, paste('EveNova', '09:00', 5, blue));
    expect(await stage.answerTo(eve, announced, '🙋 I take part')).toContain('EveNova takes part in IFS');
    await tick('2026-12-05T13:00:00Z');
    await tick('2026-12-05T13:00:20Z');
    const opened = await said('🟢 IFS <b>Berlin</b> has started');
    clock = '2026-12-05T13:25:00Z';
    expect(only(await stage.inGroup(ben, paste('BenBlue', '14:25', 500, blue))).text).toContain(
      '14:25 – late',
    );
    expect(
      only(await stage.inGroup(ben, paste('BenBlue', '14:26', 500, { ...blue, span: 'WEEK' }))).text,
    ).toContain('not ALL TIME');
    expect(await stage.answerTo(ben, opened, '📊 Board')).toBe('');
    expect(await stage.answerTo(ada, opened, '📊 Board')).toContain('AdaLove has no place yet');
  });

  it('has a live board that a post draws anew, and a list of the late and missing', async () => {
    const board = await said('📊 IFS <b>Berlin</b>: so far');
    expect(board.pinned).toBe(true);
    expect(board.text).toContain('Nobody has two posts yet.');
    clock = '2026-12-05T14:00:00Z';
    await stage.inGroup(ada, paste('AdaLove', '15:00', 3_500));
    clock = '2026-12-05T14:02:00Z';
    await vi.waitFor(async () => expect((await said('so far')).text).toContain('🥇 💚 AdaLove +2,500 AP'), {
      timeout: 20_000,
      interval: 200,
    });
    expect(await stage.answerTo(ada, board, '👤 My place')).toBe('AdaLove: #1 of 1, +2,500\u00a0AP');
    const top = only(await stage.inGroup(ada, '/top hacks'));
    expect(only(await stage.press(ada, top, '🟢 IFS <b>Berlin</b>')).text).toContain('AdaLove +2,500 AP');
    expect(only(await stage.inGroup(ada, '/top event')).text).toContain('👉 🥇 💚 AdaLove +2,500 AP');
    expect(only(await stage.inGroup(ada, '/top event res')).text).toContain('Nobody has two posts yet');
    const other = only(await stage.inGroup(ada, '/top current ap event enl'));
    expect(other.text).toContain('👉 🥇 💚 AdaLove 0 AP');
    expect(other.reply_markup).toBeUndefined();
    expect(await stage.inGroup(ada, '/event late')).toMatchObject([
      { text: expect.stringContaining('so far') },
    ]);
    const late = only(await stage.inGroup(boss, '/event late'));
    expect(late.text).toContain('No start (1)\nEveNova');
    expect(late.text).toContain('Late start (1)\nBenBlue 14:25');
    expect(await stage.answerTo(ada, late, '📄 As a file, to me')).toContain('Only admins');
    expect(await stage.answerTo(boss, late, '📄 As a file, to me')).toBe('Sent to you in private.');
    expect(stage.playground.messages(boss.id).map(({ document }) => document?.file_name)).toEqual(
      expect.arrayContaining(['IFS-b-Berlin-b-2026-12-05-late.txt', 'IFS-b-Berlin-b-2026-12-05-all.csv']),
    );
  });

  it('ends with everybody’s last posts, in private too, and is closed an hour later with its result', async () => {
    await tick('2026-12-05T15:00:00Z');
    expect((await said('time is up')).text).toContain('until 17:00');
    clock = '2026-12-05T15:05:00Z';
    const answer = only(await stage.inPrivate(ada, paste('AdaLove', '16:01', 5_000)));
    expect(answer.text).toContain('🏁 End for IFS <b>Berlin</b> noted: 16:01 · +4,000 AP');
    await stage.inGroup(ben, paste('BenBlue', '16:30', 6_500, blue));
    expect(only(await stage.inGroup(ben, paste('BenBlue', '16:40', 7_000, blue))).text).toContain(
      'your other posts are nearer',
    );
    await tick('2026-12-05T15:59:40Z');
    await tick('2026-12-05T16:00:00Z');
    await tick('2026-12-05T16:00:20Z');
    const result = await said('🏁 IFS <b>Berlin</b>: the result');
    expect(result.text).toContain('💚 Enlightened +4,000 AP · 1 agent\n💙 Resistance +6,000 AP · 1 agent');
    expect(result.text).toContain('🥇 💙 BenBlue +6,000 AP ⏰\n🥈 💚 AdaLove +4,000 AP');
    expect(result.text).toContain('3 agents take part · 1 without both posts');
    // The live board shows it as well.
    const told = stage.playground
      .messages(GROUP_ID)
      .filter(({ text, edited }) => text.includes('the result') && edited !== true);
    expect(told).toHaveLength(1);
    expect(await stage.answerTo(ada, result, '🖼 Picture')).toContain('Only admins');
    const picture = only(await stage.press(boss, result, '🖼 Picture'));
    expect(picture.photo).toMatchObject({ width: 900 });
    expect(only(await stage.press(boss, picture, '🌙 Dark')).photo).toMatchObject({ width: 900 });
    const csv = only(await stage.press(boss, result, '📄 CSV'));
    expect(csv.document?.file_name).toBe('IFS-b-Berlin-b-2026-12-05.csv');
    const rows = await (await fetch(`${stage.url}${csv.document?.url}`)).text();
    expect(rows).toContain(
      '1,BenBlue,resistance,6000,late,2026-12-05T14:25:00,late,2026-12-05T16:30:00,6000',
    );
    const late = await stage.inGroup(ada, paste('AdaLove', '16:50', 9_000));
    expect(late[0]?.text).not.toContain('IFS');
  });

  it('takes its messages away a day later, as its organiser wished', async () => {
    const isOfEvent = ({ text, photo, document }: ShownMessage) =>
      text.includes('IFS') || photo !== undefined || document !== undefined;
    const left = () =>
      stage.playground
        .messages(GROUP_ID)
        .filter((message) => message.from?.is_bot === true && isOfEvent(message) && message.deleted !== true);
    expect(left().length).toBeGreaterThan(8);
    clock = '2026-12-06T14:59:00Z';
    await stage.inGroup(boss, '/event');
    expect(left().length).toBeGreaterThan(8);
    clock = '2026-12-07T16:00:00Z';
    await vi.waitFor(
      () => expect(left().filter(({ text }) => !text.includes('Events of this'))).toEqual([]),
      {
        timeout: 20_000,
        interval: 200,
      },
    );
  });

  it('is made from one line as well, changed by its own link, and deleted after a question', async () => {
    const refused = only(await stage.inGroup(boss, '/event Night | 2027-03-28 02:30 | +2h | AP | Berlin'));
    expect(refused.text).toContain("doesn't exist: the clocks skip that hour");
    const card = only(
      await stage.inGroup(boss, '/event Night | 2027-03-28 01:00 | 04:00 | Links Created | Berlin'),
    );
    expect(await stage.answerTo(ada, card, '✅ Create')).toContain("somebody else's");
    await stage.press(boss, card, '✅ Create');
    await said('📅 Night');
    const panel = only(await stage.inGroup(boss, '/event'));
    const open = only(await stage.press(boss, panel, '📅 Night'));
    const change = open.reply_markup?.inline_keyboard.flat().find(({ text }) => text === '✏️ Change');
    const payload = change !== undefined && 'url' in change ? (change.url.split('start=')[1] ?? '') : '';
    expect(only(await stage.inPrivate(ada, `/start ${payload}`)).text).toContain('Only admins');
    const draft = only(await stage.inPrivate(boss, `/start ${payload}`));
    await stage.press(boss, draft, '🏁 End');
    await stage.press(boss, only(await stage.inPrivate(boss, '05:00')), '✅ Save');
    expect((await said('✏️ Night has changed')).text).toContain('01:00 – 05:00');
    const sure = only(await stage.press(boss, open, '🗑 Delete'));
    expect(await stage.answerTo(ada, sure, '🗑 Delete')).toContain('Only admins');
    expect(only(await stage.press(boss, sure, '🗑 Delete')).text).toBe('Deleted: Night.');
    expect(await stage.answerTo(ada, await said('📅 Night'), '🙋 I take part')).toBe(
      'This event is deleted.',
    );
  });

  it('shows a strict group’s event to its members in private alone', async () => {
    const act = { by: '100', chatId: String(GROUP_ID), at: clock };
    await database.store.saveChat(String(GROUP_ID), { privacy: 'strict' }, act);
    clock = '2026-12-08T12:00:00Z';
    const board = only(await stage.inGroup(ada, '/event board'));
    expect(board.text).toContain('keeps its boards private');
    expect(board.text).not.toContain('BenBlue');
    const url = await stage.answerTo(ada, board, '🔒 Boards of this group');
    const start = `/start ${url.split('start=')[1]}`;
    expect(only(await stage.inPrivate(ada, start)).text).toContain('BenBlue +6,000 AP');
    expect(only(await stage.inPrivate({ id: 109, name: 'Stranger' }, start)).text).toContain('members');
  });
});
