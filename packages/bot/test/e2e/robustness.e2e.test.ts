import type { Store } from '@prime-tally/stats-core/ports';
import { createMemoryStore } from '@prime-tally/stats-core/testing';
import { err } from 'neverthrow';
import { afterEach, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { openStage, type Stage } from '../support/stage.ts';

const ada = { id: 101, name: 'Ada' };
const paste = throughChat(exportText({ agent: 'SecretAgent' }));
const APOLOGY = 'Something went wrong on my side. Please send it again in a minute.';

let stage: Stage;
afterEach(() => stage.stop());

it('an error reaches the log with the update’s id and without the text, the user as one sentence, the playground as the end', async () => {
  const store: Store = {
    ...createMemoryStore(),
    save: () => Promise.reject(new Error('a defect')),
    leaderboard: () => Promise.reject(new Error('another defect')),
  };
  stage = await openStage(store);
  const outcome = await stage.playground.send({
    user: ada,
    chat: { id: ada.id, type: 'private' },
    text: paste,
  });
  expect(outcome).toMatchObject({ finished: true, errors: ['a defect'] });
  expect(outcome.messages.map(({ text }) => text)).toEqual([APOLOGY]);
  expect(stage.logged).toEqual([
    ['error', { updateId: outcome.updateIds[0], err: expect.any(Error) }, 'update failed'],
  ]);
  expect(JSON.stringify(stage.logged)).not.toContain('SecretAgent');
  const [board] = await stage.inPrivate(ada, '/leaderboard');
  expect(board?.text).toBe(APOLOGY);
});

it('a database that is away is said as such, with what to do', async () => {
  const away = async () => err({ code: 'store_unavailable' as const, message: 'down' });
  stage = await openStage({
    ...createMemoryStore(),
    save: away,
    agentsOf: away,
    leaderboard: away,
    ping: away,
    counts: away,
  });
  const answers: unknown[] = [];
  for (const text of [paste, '/mystats', '/leaderboard']) {
    const [answer] = await stage.inPrivate(ada, text);
    answers.push(answer?.text);
  }
  expect(answers).toEqual([
    "⏳ I can't reach my database, so SecretAgent is not stored. Please paste it again in a minute.",
    "I can't reach my database right now. Please try again in a minute.",
    "I can't reach my database right now. Please try again in a minute.",
  ]);
  expect(stage.logged.map(([level]) => level)).toEqual(['warn', 'warn', 'warn']);
  expect((await fetch(`${stage.url}/health`)).status).toBe(503);
});

it('waits as long as Telegram asks for and then answers', async () => {
  stage = await openStage(createMemoryStore());
  stage.playground.faults.order({ method: 'sendMessage', error_code: 429, retry_after: 1, times: 1 });
  expect(await stage.inPrivate(ada, '/mystats')).toHaveLength(1);
});

it('is not troubled by a user who has blocked it', async () => {
  stage = await openStage(createMemoryStore());
  stage.playground.faults.order({ method: 'sendMessage', error_code: 403, times: 1 });
  expect(await stage.inPrivate(ada, '/mystats')).toEqual([]);
  expect(stage.logged.map(([level]) => level)).toEqual(['info']);
  expect(await stage.inPrivate(ada, '/mystats')).toHaveLength(1);
});

it('answers what it has taken before it stops, and confirms it', async () => {
  const memory = createMemoryStore();
  let isSaving = false;
  const slow: Store = {
    ...memory,
    save: async (submission) => {
      isSaving = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return memory.save(submission);
    },
  };
  stage = await openStage(slow);
  const sent = stage.inPrivate(ada, paste);
  await expect.poll(() => isSaving).toBe(true);
  await stage.stopBot();
  expect((await sent).map(({ text }) => text.split(' ')[0])).toEqual(['✅']);
  await expect.poll(() => stage.playground.pendingUpdates()).toBe(0);
});
