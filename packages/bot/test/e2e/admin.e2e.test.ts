import type { AuditEntry } from '@prime-tally/stats-core/ports';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada', username: 'ada_l' };
const ben = { id: 102, name: 'Ben' };
const cleo = { id: 103, name: 'Cleo' };
const boss = { id: 104, name: 'Boss' };
const operator = { id: 105, name: 'Operator' };
const OTHER_GROUP = -100_888;

let database: TestStore;
let stage: Stage;
let now: Date;
beforeEach(async () => {
  database = await openTestStore();
  now = new Date('2026-11-26T12:00:00Z');
  stage = await openStage(database.store, { now: () => now, ownerIds: [String(operator.id)] });
  for (const person of [ada, ben, cleo]) await stage.inPrivate(person, '/start');
  await stage.inGroup(ada, 'hello');
  await stage.drive('member', { chat: GROUP_ID, user: boss, status: 'administrator', by: boss });
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
const paste = (agent: string, hacks = 900, date = '2026-11-20') =>
  throughChat(exportText({ agent, date, stats: { ...COUNTS, Hacks: hacks } }));
const inOther = (user: { id: number; name: string }, text: string) =>
  stage.drive('send', { user, chat: { id: OTHER_GROUP, type: 'supergroup', title: 'Others' }, text });
const ownerOf = async (agent: string) => (await database.store.agentCard(agent))._unsafeUnwrap()?.ownerId;
const textOf = async (answer: Promise<readonly ShownMessage[]>) => (await answer)[0]?.text;
const toldTo = (person: { id: number }, words: string) =>
  vi.waitFor(() =>
    expect(stage.playground.messages(person.id).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(words),
    ),
  );
const shownIn = async (answer: Promise<readonly ShownMessage[]>): Promise<ShownMessage> => {
  const [message] = await answer;
  if (message === undefined) throw new Error('no answer');
  return message;
};
const trail = async (): Promise<readonly AuditEntry[]> =>
  (await database.store.auditTrail({ limit: 50 }))._unsafeUnwrap().entries;
/** What the presser alone sees. */
const alertAfter = async (user: { id: number; name: string }, message: ShownMessage, label: string) => {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find(({ text }) => text === label);
  if (button === undefined || !('callback_data' in button)) throw new Error(`There is no button ${label}`);
  const response = await fetch(`${stage.url}/playground/press`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      user,
      chat: message.chat,
      message_id: message.message_id,
      data: button.callback_data,
    }),
  });
  expect(await response.json()).toEqual([]);
  return String(JSON.parse(response.headers.get('x-playground-answer') ?? '{}').text);
};

const COMMANDS = [
  '/link AdaLove 102',
  '/release AdaLove',
  '/merge AdaLove BenFrank',
  '/grant AdaLove',
  '/ban 101',
  '/unban 101',
  '/reset',
  '/status',
  '/failed',
  '/audit',
];

it('who has no power gets nothing for any command, in a group or in private, and an alert for a button', async () => {
  await stage.inGroup(ada, paste('AdaLove'));
  for (const command of COMMANDS) {
    expect(await stage.inGroup(ben, command), command).toEqual([]);
    // An administrator of a group is nobody special in private.
    for (const person of [ben, boss]) expect(await stage.inPrivate(person, command), command).toEqual([]);
  }
  const question = await shownIn(stage.inGroup(boss, '/reset'));
  expect(await alertAfter(ben, question, "Empty this group's boards")).toContain("somebody else's");
  expect(await alertAfter(operator, question, "Empty this group's boards")).toContain("somebody else's");
  expect(await ownerOf('AdaLove')).toBe(String(ada.id));
  expect((await trail()).map(({ what }) => what)).toEqual(['ask_reset']);
});

it("a group's admin decides about agents of this group alone; the instance's owner about all", async () => {
  await stage.inGroup(ada, paste('AdaLove'));
  await inOther(ben, paste('BenFrank'));
  await stage.inGroup(ben, paste('BenFrank', 950, '2026-11-21'));
  await stage.inPrivate(cleo, paste('CleoNile'));
  await stage.inGroup(ada, paste('AdaSecond', 10));

  for (const [agent, why] of [
    ['BenFrank', 'in another group, too'],
    ['CleoNile', 'in no group'],
    ['Nobody', 'unknown'],
  ] as const) {
    const refusal = expect.stringContaining(`${agent} is no agent of this group alone`);
    expect(await textOf(stage.inGroup(boss, `/link ${agent} ${boss.id}`)), why).toEqual(refusal);
    expect(await textOf(stage.inGroup(boss, `/release ${agent}`)), why).toEqual(refusal);
    expect(await textOf(stage.inGroup(boss, `/merge ${agent} AdaLove`)), why).toEqual(refusal);
    expect(await textOf(stage.inGroup(boss, `/merge AdaLove ${agent}`)), why).toEqual(refusal);
  }
  expect(await trail()).toEqual([]);

  await stage.inGroup(ben, 'here I am');
  const bens = stage.playground.messages(GROUP_ID).findLast(({ text }) => text === 'here I am');
  expect(await textOf(stage.inGroup(boss, '/link AdaLove @unseen_one'))).toContain("can't tell who");
  expect(await textOf(stage.inGroup(boss, '/link AdaLove'))).toContain("can't tell who");
  const reply = { reply_to: bens?.message_id };
  expect(await textOf(stage.inGroup(boss, '/link adalove', reply))).toBe('✅ AdaLove belongs to Ben now.');
  expect(await textOf(stage.inGroup(boss, '/link AdaLove', reply))).toContain('already');
  await toldTo(ben, 'An admin gave you AdaLove');
  await toldTo(ada, 'gave your agent AdaLove to another account');
  expect(await textOf(stage.inGroup(boss, '/link AdaLove @ADA_L'))).toBe('✅ AdaLove belongs to Ada now.');
  expect(await textOf(stage.inGroup(boss, '/release AdaSecond'))).toContain('Nobody owns AdaSecond now');
  expect(await ownerOf('AdaSecond')).toBeUndefined();

  const question = await shownIn(stage.inGroup(boss, '/merge AdaSecond AdaLove'));
  expect(await alertAfter(ada, question, 'Merge AdaSecond into AdaLove')).toContain("somebody else's");
  await stage.press(boss, question, 'Merge AdaSecond into AdaLove');
  expect((await database.store.agentCard('AdaSecond'))._unsafeUnwrap()).toBeUndefined();
  await toldTo(ada, 'they are one agent now');

  expect(await textOf(stage.inPrivate(operator, '/release CleoNile'))).toContain('Nobody owns CleoNile now');
  expect(await textOf(stage.inPrivate(operator, '/release Nobody'))).toContain('I know no agent Nobody');
  expect((await trail()).map(({ what, by, chatId }) => [what, by, chatId])).toEqual([
    ['release_agent', String(operator.id), undefined],
    ['merge_agents', String(boss.id), String(GROUP_ID)],
    ['release_agent', String(boss.id), String(GROUP_ID)],
    ['transfer_agent', String(boss.id), String(GROUP_ID)],
    ['transfer_agent', String(boss.id), String(GROUP_ID)],
  ]);
});

it('a silent owner loses the codename after 72 hours, by the word of an admin of a group where the agent is', async () => {
  await stage.inGroup(ada, paste('AdaLove'));
  await inOther(ada, paste('AdaLove', 950, '2026-11-21'));
  await stage.inGroup(ben, paste('AdaLove', 990, '2026-11-22'));
  expect(await ownerOf('AdaLove')).toBe(String(ada.id));
  expect(await textOf(stage.inGroup(boss, '/grant AdaLove'))).toContain('Nobody asks');
  await stage.inPrivate(ben, '/claim AdaLove');
  const early = await shownIn(stage.inGroup(boss, '/grant AdaLove'));
  expect(early.text).toContain('Ben (102); the owner has until 29 Nov 2026, 12:00');
  expect(early.reply_markup).toBeUndefined();

  now = new Date('2026-11-29T12:00:01Z');
  const open = await shownIn(stage.inGroup(boss, '/grant AdaLove'));
  expect(await alertAfter(ben, open, '✅ Give to Ben (102)')).toContain("somebody else's");
  await stage.press(boss, open, '✅ Give to Ben (102)');
  expect(await ownerOf('AdaLove')).toBe(String(ben.id));
  await toldTo(ben, 'An admin gave you AdaLove');
  await toldTo(ada, 'gave your agent AdaLove to another account');
  expect((await trail())[0]).toMatchObject({ what: 'transfer_agent', chatId: String(GROUP_ID) });
  const again = await shownIn(stage.inGroup(boss, '/grant AdaLove'));
  expect(again.text).toContain('Nobody asks');

  await stage.inPrivate(cleo, '/claim AdaLove');
  now = new Date('2026-12-03T12:00:01Z');
  const refused = await shownIn(stage.inGroup(boss, '/grant AdaLove'));
  await stage.press(boss, refused, '❌ Not to Cleo (103)');
  expect(await ownerOf('AdaLove')).toBe(String(ben.id));
  await toldTo(cleo, 'refused your wish');
});

it('bans and unbans by reply or id, and empties the boards in two steps, once', async () => {
  await stage.inGroup(ada, paste('AdaLove'));
  await stage.inGroup(ben, 'here I am');
  const bens = stage.playground.messages(GROUP_ID).findLast(({ text }) => text === 'here I am');
  expect(await textOf(stage.inGroup(boss, '/ban'))).toContain('Who?');
  expect(await textOf(stage.inGroup(boss, `/ban ${boss.id}`))).toContain('is an admin of this group');
  expect(await textOf(stage.inGroup(boss, '/ban', { reply_to: bens?.message_id }))).toContain('Posts of Ben');
  await stage.inGroup(ben, paste('BenFrank'));
  expect((await database.store.agentCard('BenFrank'))._unsafeUnwrap()).toBeUndefined();
  expect(await textOf(stage.inGroup(boss, `/unban ${ben.id}`))).toContain('count in this group again');
  await stage.inGroup(ben, paste('BenFrank'));
  expect(await ownerOf('BenFrank')).toBe(String(ben.id));

  const first = await shownIn(stage.inGroup(boss, '/reset'));
  expect(first.text).toContain("Take 2 agents off this group's boards?");
  const second = await shownIn(stage.inGroup(boss, '/reset'));
  const [replaced] = await stage.press(boss, first, "Empty this group's boards");
  expect(replaced?.text).toContain('used or too old');
  now = new Date('2026-11-26T12:10:01Z');
  const [late] = await stage.press(boss, second, "Empty this group's boards");
  expect(late?.text).toContain('used or too old');
  const cancelled = await shownIn(stage.inGroup(boss, '/reset'));
  expect((await stage.press(boss, cancelled, 'Cancel'))[0]?.text).toContain('Nothing has changed');
  const third = await shownIn(stage.inGroup(boss, '/reset'));
  const [done] = await stage.press(boss, third, "Empty this group's boards");
  expect(done?.text).toContain('2 agents taken off');
  expect((await database.store.membersOf(String(GROUP_ID), { limit: 9 }))._unsafeUnwrap().agents).toEqual([]);
  expect(await ownerOf('AdaLove')).toBe(String(ada.id));
});

it('owners see how the bot is, admins what was refused and done: in private where it names people', async () => {
  await stage.inGroup(ada, paste('AdaLove'));
  await stage.inGroup(ada, paste('AdaLove', 950, '2026-11-21').replace('ALL TIME', 'WEEK'));
  await stage.inPrivate(cleo, paste('CleoNile').replace(' 900', ' 9x0'));
  expect(await stage.inGroup(boss, '/status')).toEqual([]);
  const status = await textOf(stage.inPrivate(operator, '/status'));
  expect(status).toContain('Prime Tally 1.2.3\nRunning for 1 day 2 hrs, memory 64');
  expect(status).toContain('Database answers, schema 12\nAgents 1 · posts 1');
  expect(status).toContain('Last update from Telegram: 26 Nov 2026, 12:00');

  const ofGroup = await textOf(stage.inGroup(boss, '/failed'));
  expect(ofGroup).toContain('1 × span_refused, last 26 Nov 2026, 12:00');
  expect(ofGroup).not.toContain('number_malformed');
  const ofAll = await textOf(stage.inPrivate(operator, '/failed'));
  expect(ofAll).toContain('1 × number_malformed at Hacks');
  expect(ofAll).not.toContain('9x0');

  for (let time = 0; time < 6; time++)
    for (const word of ['ban', 'unban']) await stage.inGroup(boss, `/${word} ${ben.id}`);
  await stage.inPrivate(operator, '/release AdaLove');
  const link = await shownIn(stage.inGroup(boss, '/audit'));
  expect(link.text).not.toContain('Ben');
  const [button] = link.reply_markup?.inline_keyboard.flat() ?? [];
  const start = `/start ${new URL(button && 'url' in button ? button.url : '').searchParams.get('start')}`;
  expect(await stage.inPrivate(ben, start)).toEqual([]);
  const newest = await shownIn(stage.inPrivate(boss, start));
  expect(newest.text.split('\n')).toHaveLength(11);
  expect(newest.text).toContain('Boss (104): took the ban of Ben (102) back');
  expect(newest.text).not.toContain('AdaLove');
  expect(newest.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Older ▶️']);
  const [older] = await stage.press(boss, newest, 'Older ▶️');
  expect(older?.text.split('\n')).toHaveLength(3);
  expect(await textOf(stage.inPrivate(operator, '/audit'))).toContain(
    'took AdaLove from Ada (101); it is free',
  );

  // The button of an admin who is none any more.
  await stage.drive('member', { chat: GROUP_ID, user: boss, status: 'member', by: operator });
  now = new Date('2026-11-26T12:05:00Z');
  expect(await alertAfter(boss, older ?? newest, '⏮ Newest')).toContain("somebody else's");
});

it('admins who talk to the bot hear of attempts and changes in private, once a day for each; the group hears nothing', async () => {
  for (const person of [boss, operator]) await stage.inPrivate(person, '/start');
  await stage.inGroup(ada, paste('AdaLove'));
  const alertsTo = (person: { id: number }) =>
    stage.playground
      .messages(person.id)
      .map(({ text }) => text)
      .filter((text) => /^(?:⚠️|🔁)/u.test(text));

  await stage.inGroup(ben, paste('AdaLove', 990, '2026-11-21'));
  await toldTo(boss, 'Ben (102) posted stats of AdaLove, who belongs to somebody else');
  await stage.inGroup(ben, paste('AdaLove', 991, '2026-11-22'));
  await stage.inPrivate(ben, '/claim AdaLove');
  await toldTo(boss, 'Then decide in your group: /grant AdaLove');
  await stage.inPrivate(cleo, '/claim AdaLove');

  const other = paste('AdaLove', 995, '2026-11-23').replace('Enlightened', 'Resistance');
  await stage.inGroup(ada, other);
  await toldTo(boss, 'AdaLove was Enlightened and is Resistance now. Posted by Ada (101)');
  expect(alertsTo(boss)).toHaveLength(3);
  expect(alertsTo(operator)).toEqual([]);

  await database.store.saveChat(
    String(GROUP_ID),
    { settings: { faction: 'enlightened' } },
    { by: String(boss.id), at: now.toISOString() },
  );
  now = new Date('2026-11-27T12:00:00Z');
  const refused = paste('CleoNile').replace('Enlightened', 'Resistance');
  expect(await textOf(stage.inGroup(cleo, refused))).toContain('This chat takes Enlightened only');
  await stage.inGroup(cleo, refused);
  await toldTo(boss, 'CleoNile (Resistance) was posted in Agents by Cleo (103)');
  // Another day, another word about the same.
  await stage.inGroup(ben, paste('AdaLove', 992, '2026-11-24'));
  await stage.inPrivate(ben, paste('AdaLove', 993, '2026-11-25'));
  await vi.waitFor(() => expect(alertsTo(boss)).toHaveLength(5));

  // An agent of no group: the instance's owners hear of it.
  await stage.inPrivate(cleo, paste('CleoNile'));
  await stage.inPrivate(ben, paste('CleoNile', 901, '2026-11-26'));
  await toldTo(operator, 'posted stats of CleoNile');
  expect(stage.playground.messages(GROUP_ID).some(({ text }) => text.startsWith('⚠️'))).toBe(false);
  expect(alertsTo(ada)).toEqual([]);
});
