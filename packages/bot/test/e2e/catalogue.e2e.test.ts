import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportText } from '../support/export-text.ts';
import { openStage, type ShownMessage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const operator = { id: 105, name: 'Operator' };

let database: TestStore;
let stage: Stage;
let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  path = join(folder, 'overlay.json');
  writeFileSync(path, JSON.stringify({ name: 'test', note: 'by hand' }));
  database = await openTestStore();
  stage = await openStage(database.store, {
    now: () => new Date('2026-11-26T12:00:00Z'),
    ownerIds: [String(operator.id)],
    overlayPath: path,
  });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

const one = ([message]: readonly ShownMessage[]): ShownMessage => {
  if (message === undefined) throw new Error('no answer');
  return message;
};
const buttonsOf = (message: ShownMessage) =>
  message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
const file = (text: string) => ({
  document: { name: 'stats.txt', base64: Buffer.from(text).toString('base64'), mime_type: 'text/plain' },
});

it('new columns are accepted, ignored or linked in the chat; the overlay file learns the alias, and old posts follow', async () => {
  const stats = { 'Hack Count': 77, 'Nova Tokens': 5, 'Rude Words': 6 };
  await stage.inPrivate(ada, '', file(exportText({ agent: 'AdaLove', date: '2026-11-20', stats })));
  expect(await stage.inPrivate(ada, '/catalogue')).toEqual([]);
  const list = one(await stage.inPrivate(operator, '/catalogue'));
  expect(list.text).toContain('✅ Overlay loaded');
  expect(list.text).toContain('Nova Tokens: 1 agent, 1 person');
  expect(buttonsOf(list)).toEqual(['Hack Count', 'Nova Tokens', 'Rude Words', '🔄 Read the overlay again']);
  const inGroup = one(await stage.inGroup(operator, '/catalogue'));
  expect(await stage.press(ada, inGroup, 'Nova Tokens')).toEqual([]);

  const rude = one(await stage.press(operator, list, 'Rude Words'));
  expect(one(await stage.press(operator, rude, '🙈 Ignore')).text).toContain('Ignored.');
  const back = one(await stage.press(operator, rude, '◀️ Back'));
  const nova = one(await stage.press(operator, back, 'Nova Tokens'));
  expect(one(await stage.press(operator, nova, '✅ Accept as new')).text).toContain('Accepted as a stat');
  const board = one(await stage.inPrivate(ada, '/top nova tokens'));
  expect(board.text).toMatch(/^🏆 Nova Tokens\n\n🥇 💚 AdaLove 5\n/u);
  expect(one(await stage.inPrivate(ada, '/top nova tokens res')).text).not.toContain('AdaLove');
  expect(one(await stage.inPrivate(ada, '/top rude words')).text).not.toContain('AdaLove');

  expect(one(await stage.inPrivate(operator, '/catalogue alias Nothing = hacks')).text).toContain(
    'No column',
  );
  expect(one(await stage.inPrivate(operator, '/catalogue alias Hack Count = qqqq')).text).toContain(
    'no stat qqqq',
  );
  const asked = one(await stage.inPrivate(operator, '/catalogue alias hack count = hacks'));
  expect(buttonsOf(asked)).toEqual(['🔗 Hacks', '◀️ Back']);
  const linked = one(await stage.press(operator, asked, '🔗 Hacks'));
  expect(linked.text).toBe('✅ Hack Count is Hacks now, in all posts.\nThe overlay file has it, too.');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    name: 'test',
    note: 'by hand',
    aliases: { hacks: ['Hack Count'] },
  });
  expect(one(await stage.inPrivate(ada, '/top hacks')).text).toContain('77');
  const later = { 'Hack Count': 78, 'Nova Tokens': 5 };
  await stage.inPrivate(ada, '', file(exportText({ agent: 'AdaLove', date: '2026-11-21', stats: later })));
  expect(one(await stage.inPrivate(ada, '/top hacks')).text).toContain('78');
});

it('reading the overlay again tells what came, what is wrong with it, and lets the store learn', async () => {
  const list = one(await stage.inPrivate(operator, '/catalogue'));
  expect(list.text).toContain('No unknown columns are waiting');
  writeFileSync(path, '{"name": "test", ');
  const wrong = one(await stage.press(operator, list, '🔄 Read the overlay again'));
  expect(wrong.text).toContain(
    'The overlay has mistakes; the catalogue stays as it was:\n• The text ends too early',
  );
  writeFileSync(path, JSON.stringify({ name: 'test', aliases: { hacks: ['Hack Count'] } }));
  const again = one(
    await stage.press(
      operator,
      one(await stage.press(operator, wrong, '◀️ Back')),
      '🔄 Read the overlay again',
    ),
  );
  // The watch over the file may have been first.
  expect(again.text).toMatch(/✅ Overlay loaded\n(?:➕ Hack Count|Nothing has changed)/);
  const learn = vi.spyOn(database.store, 'learn');
  await stage.press(operator, one(await stage.press(operator, again, '◀️ Back')), '🔄 Read the overlay again');
  expect(learn).toHaveBeenCalledOnce();
});
