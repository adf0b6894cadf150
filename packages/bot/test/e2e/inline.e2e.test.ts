import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };

let database: TestStore;
let stage: Stage;
beforeEach(async () => {
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => new Date('2026-11-27T12:00:00Z') });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const paste = (agent: string, hacks: number) =>
  throughChat(
    exportText({
      agent,
      date: '2026-11-26',
      stats: { Hacks: hacks, 'Links Created': 80, 'Control Fields Created': 60, 'Portals Captured': 70 },
    }),
  );

interface Answer {
  readonly updateId: number;
  readonly results: readonly { id: string; title: string; description: string }[];
  readonly is_personal: boolean;
}
async function ask(user: typeof ada, query: string): Promise<Answer> {
  const response = await fetch(`${stage.url}/playground/inline`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, query }),
  });
  const updateId = Number(response.headers.get('x-playground-update'));
  const answers = await fetch(`${stage.url}/playground/answers?update_id=${updateId}`);
  const [first] = (await answers.json()) as readonly { readonly answer: Omit<Answer, 'updateId'> }[];
  if (first === undefined) throw new Error('no answer');
  return { updateId, ...first.answer };
}

it('shares my rank and a board in any chat, and says nothing to what it shared', async () => {
  await stage.inPrivate(ada, paste('AdaLove', 900));
  await stage.inPrivate(ben, paste('BenFrank', 1_000));
  const open = await ask(ada, '');
  expect(open.is_personal).toBe(true);
  expect(open.results.map(({ title }) => title)).toEqual([
    'My rank: AP',
    'My rank: Connector',
    'My rank: Mind Controller',
    'Board: AP',
  ]);
  const hacks = await ask(ada, 'hacks');
  expect(hacks.results.map(({ title, description }) => [title, description])).toEqual([
    ['My rank: Hacker', 'AdaLove · 2 of 2 · All time · Everywhere'],
    ['Board: Hacker', 'All time · 2 agents'],
  ]);
  const chat = { id: GROUP_ID, type: 'supergroup', title: 'Agents' };
  const said = { user: ada, chat, update_id: hacks.updateId, result: hacks.results[1]?.id };
  expect(await stage.drive('choose', said)).toEqual([]);
  const shared = stage.playground.messages(GROUP_ID).at(-1);
  expect(shared?.text.replaceAll('\u00a0', ' ')).toContain('🥇 💚 BenFrank 1,000 hacks');
  expect(shared?.reply_markup).toBeUndefined();
});

it('offers nothing of who is hidden, of a strict group, or of a stranger', async () => {
  await stage.inPrivate(ada, paste('AdaLove', 900));
  await stage.inPrivate(ada, '/hide');
  expect((await ask(ada, 'hacks')).results).toEqual([]);
  const at = '2026-11-27T11:00:00Z';
  (await database.store.saveChat(String(GROUP_ID), { privacy: 'strict' }, { by: '1', at }))._unsafeUnwrap();
  await stage.inGroup(ben, paste('BenFrank', 1_000));
  expect((await ask(ben, 'hacks')).results).toEqual([]);
  expect((await ask({ id: 999, name: 'Stranger' }, 'flux capacitor')).results).toEqual([]);
});

it('shares one’s own place in a group that keeps its boards to itself, and nobody else’s', async () => {
  await stage.inGroup(ada, paste('AdaLove', 900));
  await stage.inGroup(ben, paste('BenFrank', 1_000));
  const hacks = await ask(ada, 'hacks');
  expect(hacks.results.map(({ title, description }) => [title, description])).toEqual([
    ['My rank: Hacker', 'AdaLove · 2 of 2 · All time · Agents'],
  ]);
  const chat = { id: -100_777, type: 'supergroup', title: 'Elsewhere' };
  await stage.drive('choose', { user: ada, chat, update_id: hacks.updateId, result: hacks.results[0]?.id });
  const shared = stage.playground.messages(-100_777).at(-1)?.text.replaceAll('\u00a0', ' ');
  expect(shared).toContain('🥈 💚 AdaLove 900 hacks');
  expect(shared).toContain('Agents · as of');
  expect(shared).not.toContain('BenFrank');
});
