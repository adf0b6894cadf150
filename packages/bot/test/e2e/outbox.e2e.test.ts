import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outboxMessage } from '../../src/telegram/outbox/message.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };

let database: TestStore;
let stage: Stage;
beforeEach(async () => {
  database = await openTestStore();
  stage = await openStage(database.store);
  await stage.inPrivate(ada, '/start');
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const tell = async (event: string, text: string, chatId = String(ada.id)): Promise<void> => {
  const message = outboxMessage(event, { chatId }, { text, entities: [] });
  (await database.store.enqueue([message], new Date().toISOString()))._unsafeUnwrap();
};
const textsIn = (chatId: number): readonly string[] =>
  stage.playground.messages(chatId).map(({ text }) => text);
const waitUntil = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

describe('the outbox', () => {
  it('tells each event once, in order', async () => {
    await tell('a', 'first');
    await tell('b', 'second');
    await tell('a', 'first again');
    await waitUntil(() => expect(textsIn(ada.id)).toContain('second'));
    expect(textsIn(ada.id).slice(-2)).toEqual(['first', 'second']);
  });

  it('tries again after a flood wait and a bad gateway, and loses nothing', async () => {
    const faults = { method: 'sendMessage', times: 1 };
    await stage.drive('faults', { ...faults, error_code: 429, retry_after: 1 });
    await tell('a', 'after the flood');
    await waitUntil(() => expect(textsIn(ada.id)).toContain('after the flood'));
    await stage.drive('faults', { ...faults, error_code: 502 });
    await tell('b', 'after the gateway');
    await waitUntil(() => expect(textsIn(ada.id)).toContain('after the gateway'));
  });

  it('gives up where the bot is blocked, and goes on with others', async () => {
    await stage.drive('member', {
      chat: ada.id,
      user: 'bot',
      status: 'kicked',
      by: ada,
    });
    await tell('a', 'never seen');
    const ben = { id: 102, name: 'Ben' };
    await stage.inPrivate(ben, '/start');
    await tell('b', 'seen', String(ben.id));
    await waitUntil(() => expect(textsIn(ben.id)).toContain('seen'));
    expect(textsIn(ada.id)).not.toContain('never seen');
  });
});
