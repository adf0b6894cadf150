import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type ShownMessage, type Stage } from '../support/stage.ts';
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

const COUNTS = { 'Links Created': 80, 'Control Fields Created': 60, 'Portals Captured': 70 };
const paste = (agent: string, hacks: number) =>
  throughChat(exportText({ agent, date: '2026-11-26', stats: { Hacks: hacks, ...COUNTS } }));
const one = ([message]: readonly ShownMessage[]): ShownMessage => {
  if (message === undefined) throw new Error('no answer');
  return message;
};

it('who hides stands on no board, and is back at a tap of their own', async () => {
  await stage.inGroup(ada, paste('AdaLove', 900));
  await stage.inGroup(ben, paste('BenFrank', 800));
  const hidden = one(await stage.inGroup(ada, '/hide'));
  expect(hidden.text).toContain('Off all boards now: AdaLove');
  expect(one(await stage.inGroup(ben, '/top hacks')).text).not.toContain('AdaLove');
  expect(one(await stage.inPrivate(ada, '/mystats')).text).toContain('AdaLove');
  expect(await stage.press(ben, hidden, '👁 Show me again')).toEqual([]);
  expect(one(await stage.inGroup(ben, '/top hacks')).text).not.toContain('AdaLove');
  await stage.press(ada, hidden, '👁 Show me again');
  expect(one(await stage.inGroup(ben, '/top hacks')).text).toContain('AdaLove');
});

it('everything of a person comes as JSON and CSV, in private alone, and leaves nothing on the disk', async () => {
  await stage.inGroup(ada, paste('AdaLove', 900));
  expect(one(await stage.inGroup(ada, '/export')).text).toContain('for your eyes only');
  const files = (await stage.inPrivate(ada, '/export')).map(({ document }) => document?.url ?? '');
  const [json, csv] = await Promise.all(files.map(async (url) => (await fetch(`${stage.url}${url}`)).text()));
  const { records } = JSON.parse(json ?? '') as { records: readonly { type: string }[] };
  expect(records.map(({ type }) => type)).toEqual(['user', 'agent', 'submission']);
  expect(csv?.split('\r\n')[1]).toContain('AdaLove,enlightened,2026-11-26T18:02:33');
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('prime-tally-export-'))).toEqual([]);
});

it('who deletes everything is a stranger: off the boards, without settings, and may begin anew', async () => {
  await stage.inGroup(ada, paste('AdaLove', 900));
  const menu = one(await stage.inPrivate(ada, '/language'));
  await stage.press(ada, menu, 'Deutsch');
  const question = one(await stage.inPrivate(ada, '/deleteme'));
  expect(question.text).toContain('rückgängig');
  const done = one(await stage.press(ada, question, '🗑 Alles löschen'));
  expect(done.text).toContain('1 Agent, 1 Export');
  expect(one(await stage.inPrivate(ada, '/mystats')).text).toContain("I don't know your agent yet");
  expect(one(await stage.inGroup(ben, '/top hacks')).text).not.toContain('AdaLove');
  await stage.inGroup(ben, paste('AdaLove', 950));
  expect(one(await stage.inGroup(ben, '/top hacks')).text).toContain('AdaLove 950');
  expect(stage.playground.messages(GROUP_ID).length).toBeGreaterThan(0);
});

it('anybody may ask what is kept', async () => {
  expect(one(await stage.inPrivate(ben, '/privacy')).text).toContain('What I keep of you');
});
