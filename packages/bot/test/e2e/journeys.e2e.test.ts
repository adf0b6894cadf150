import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { openStage, type Stage } from '../support/stage.ts';
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
const file = (content: string, name = 'stats.txt', mime_type = 'text/plain') => ({
  document: { name, mime_type, base64: Buffer.from(content).toString('base64') },
});

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
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.map(({ text }) => text.split('something looks wrong').length - 1)).toSatisfy(
    (counts: number[]) => counts.reduce((sum, count) => sum + count) === 20,
  );
  expect(answers.slice(0, -1).every(({ reply_markup: markup }) => markup === undefined)).toBe(true);
  expect(
    answers
      .at(-1)
      ?.reply_markup?.inline_keyboard.flat()
      .map(({ text }) => text),
  ).toEqual(['✅ Keep', '🗑 Discard']);
});
