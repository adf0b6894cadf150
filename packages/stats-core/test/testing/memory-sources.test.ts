import { createMemoryStore } from '@prime-tally/stats-core/testing';
import { expect, test } from 'vitest';

test('a day has at most 1,000 counts with a chat, whoever invents chats', async () => {
  const store = createMemoryStore();
  const at = '2024-05-04T12:00:00Z';
  for (let chat = 1; chat <= 1_010; chat += 1) {
    await store.noteRefusal({ kind: 'telegram', instance: 'bot', code: 'text_long', chatId: `-${chat}`, at });
  }
  const last = await store.refusals({ since: at, chatId: '-1010', limit: 1 });
  expect(last._unsafeUnwrap()).toEqual([]);
  const all = await store.refusals({ since: at, limit: 5 });
  expect(all._unsafeUnwrap()).toEqual([{ code: 'text_long', count: 1_010, lastAt: at }]);
});
