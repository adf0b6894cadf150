import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };

let database: TestStore;
let stage: Stage;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-27T12:00:00Z');
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => now });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const paste = (agent: string, date: string, hacks: number, faction?: 'Resistance') =>
  throughChat(
    exportText({
      agent,
      date,
      ...(faction && { faction }),
      stats: { Hacks: hacks, 'Links Created': 80, 'Control Fields Created': 60, 'Portals Captured': 70 },
    }),
  );
const one = ([message]: readonly ShownMessage[]): ShownMessage => {
  if (message === undefined) throw new Error('no answer');
  return message;
};
const rowsOf = ({ text }: ShownMessage) =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => /^(?:👉 )?(?:🥇|🥈|🥉|\d+\.|💚|💙) /u.test(line));

async function everybodyPosts(): Promise<void> {
  for (const [person, agent, faction, posts] of [
    [
      ada,
      'AdaLove',
      undefined,
      [
        ['2026-09-20', 500],
        ['2026-10-20', 900],
        ['2026-11-26', 1_000],
      ],
    ],
    [
      ben,
      'BenFrank',
      'Resistance',
      [
        ['2026-11-24', 4_030],
        ['2026-11-27', 4_250],
      ],
    ],
  ] as const) {
    for (const [date, hacks] of posts) await stage.inGroup(person, paste(agent, date, hacks, faction));
  }
}

it('a board by period, from typed words and by buttons, with my own row marked and the time before it', async () => {
  await everybodyPosts();
  const week = one(await stage.inGroup(ada, '/top hacks week'));
  expect(rowsOf(week)).toEqual(['🥇 💙 BenFrank +220 hacks*', '👉 🥈 💚 AdaLove +100 hacks']);
  expect(week.text).toContain('This week');
  expect(week.text).toContain('23 Nov 2026 – 27 Nov 2026 · as of 27 Nov 2026, 12:00 (UTC)');
  const month = one(await stage.press(ben, week, 'Month'));
  expect(rowsOf(month)).toEqual(['👉 🥇 💙 BenFrank +220 hacks*', '🥈 💚 AdaLove +100 hacks']);
  const before = one(await stage.press(ben, month, '◀ Before'));
  expect(before.text).toContain('1 Oct 2026 – 31 Oct 2026');
  expect(rowsOf(before)).toEqual(['🥇 💚 AdaLove +400 hacks']);
  expect(one(await stage.press(ben, before, 'After ▶')).text).toContain('This month');
  expect(rowsOf(one(await stage.inGroup(ada, '/top hacks 2026-10')))).toEqual([
    '👉 🥇 💚 AdaLove +400 hacks',
  ]);
  expect(rowsOf(one(await stage.inGroup(ada, '/top res hacks 30d')))).toEqual(['🥇 💙 BenFrank +220 hacks*']);
});

it('my rank with its neighbours, and both factions side by side', async () => {
  await everybodyPosts();
  const rank = one(await stage.inGroup(ada, '/rank hacks'));
  expect(rank.text).toContain('2 of 2');
  expect(rowsOf(rank)).toEqual(['🥇 💙 BenFrank 4,250 hacks', '👉 🥈 💚 AdaLove 1,000 hacks']);
  expect(rowsOf(one(await stage.press(ada, rank, 'Open the board')))).toHaveLength(2);
  expect(one(await stage.inGroup(ada, '/rank hacks week')).text).toContain('+100');
  const factions = one(await stage.inGroup(ada, '/factions hacks'));
  expect(rowsOf(factions)).toEqual(['💚 1,000 hacks · 1 agent', '💙 4,250 hacks · 1 agent']);
  expect(one(await stage.inGroup(ada, '/factions fields per link')).text).toContain("can't be added up");
});

it('in private the boards of one’s own groups are a tap away, for as long as one is a member', async () => {
  await everybodyPosts();
  const empty = one(await stage.inPrivate(ada, '/top hacks'));
  expect(empty.text).toContain('tap your group below');
  const ofGroup = one(await stage.press(ada, empty, 'Agents'));
  expect(rowsOf(ofGroup).map((row) => row.replace(/ \d.*/u, ''))).toEqual([
    '🥇 💙 BenFrank',
    '👉 🥈 💚 AdaLove',
  ]);
  const month = one(await stage.press(ada, ofGroup, 'Month'));
  expect(rowsOf(month)).toHaveLength(2);
  const everywhere = one(await stage.press(ada, month, 'Everywhere'));
  expect(everywhere.text).toContain('Nobody gained anything');
  const missing = one(await stage.inPrivate(ada, '/rank hacks'));
  expect(one(await stage.press(ada, missing, 'Open the board')).text).toBe(empty.text);
  await stage.drive('chat', { id: GROUP_ID, members: [{ ...ada, status: 'left' }] });
  expect(one(await stage.press(ada, everywhere, 'Agents')).text).toContain('for members of that group only');
  expect(one(await stage.inPrivate({ id: 999, name: 'Stranger' }, '/top hacks')).text).toContain(
    '/top in your group',
  );
});

it('a paste in private tells the places on the board of one’s only group, which keeps it to itself', async () => {
  await everybodyPosts();
  const [answer] = await stage.inPrivate(ada, paste('AdaLove', '2026-11-27', 5_000));
  expect(answer?.text.replaceAll('\u00a0', ' ')).toContain('Hacker: #2 → #1 of 2');
});

it('who has left a group unseen is off its board when that is drawn; who comes back and posts is on it', async () => {
  await everybodyPosts();
  expect(rowsOf(one(await stage.inGroup(ben, '/top hacks')))).toHaveLength(2);
  const standing = (status: string) => stage.drive('chat', { id: GROUP_ID, members: [{ ...ada, status }] });
  await standing('left');
  // Asked about today already.
  expect(rowsOf(one(await stage.inGroup(ben, '/top hacks')))).toHaveLength(2);
  now = new Date(now.getTime() + 86_400_000);
  expect(rowsOf(one(await stage.inGroup(ben, '/top hacks')))).toEqual(['👉 🥇 💙 BenFrank 4,250 hacks']);
  expect((await database.store.chatsOf('AdaLove'))._unsafeUnwrap()).toEqual([]);
  await standing('member');
  await stage.inGroup(ada, paste('AdaLove', '2026-11-28', 1_001));
  expect(rowsOf(one(await stage.inGroup(ben, '/top hacks')))).toHaveLength(2);
});

it("a group's day is that of its own zone for each of its members, the recap's; one's own is that in private", async () => {
  const { store } = database;
  await stage.inGroup(ada, paste('AdaLove', '2026-11-20', 1_000));
  const act = { by: '1', at: now.toISOString() };
  (await store.saveChat(String(GROUP_ID), { settings: { zone: 'Asia/Tokyo' } }, act))._unsafeUnwrap();
  now = new Date(now.getTime() + 11_000);
  await stage.inPrivate(ben, '/timezone America/New_York');
  const board = one(await stage.inGroup(ada, '/top hacks day'));
  expect(board.text).toContain('(Asia/Tokyo)');
  expect(one(await stage.inGroup(ben, '/top hacks day')).text).toBe(board.text);
  expect(one(await stage.inPrivate(ben, '/top hacks day')).text).toContain('(America/New_York)');
});
