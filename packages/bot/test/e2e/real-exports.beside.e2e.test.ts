import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { throughChat } from '../support/export-text.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const folder = new URL('../../../../../shared/exports/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const ALL_TIME = /^(tab|space)-(?!.*(month|now|span))/;

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

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('real exports', () => {
  for (const [index, name] of names.filter((one) => ALL_TIME.test(one)).entries()) {
    it(`${name} is stored alike as a file and as a message`, async () => {
      const person = { id: 1_000 + index, name: 'Agent' };
      const base64 = Buffer.from(read(name)).toString('base64');
      const [byFile] = await stage.inPrivate(person, '', { document: { name, base64 } });
      expect(byFile?.text).toMatch(/^✅ /u);
      const [byChat] = await stage.inPrivate(person, throughChat(read(name)));
      expect(byChat?.text).toMatch(/^☑️ .* – I already had this one/u);
    });
  }

  for (const name of names.filter((one) => /month|now/.test(one))) {
    it(`${name} is refused by name`, async () => {
      const [answer] = await stage.inPrivate({ id: 2_000, name: 'Agent' }, throughChat(read(name)));
      expect(answer?.text).toMatch(/^❌ This is (MONTH|NOW)/u);
    });
  }
});
