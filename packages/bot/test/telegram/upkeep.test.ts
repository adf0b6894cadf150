import { createMemoryStore, sampleSubmission } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { expect, it, vi } from 'vitest';
import { dropExpired, startUpkeep } from '../../src/telegram/upkeep.ts';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { createSettingsBook } from '../../src/usecases/settings/settings-book.ts';
import { recordingLog } from '../support/recording-log.ts';

it('a held paste that nobody decided about is dropped once, and its poster is told in their language', async () => {
  const store = createMemoryStore();
  const settings = createSettingsBook(store, () => 0);
  await settings.changeUser('7', { language: 'de' });
  const submission = sampleSubmission({}, { userId: '7' });
  const expiresAt = '2024-05-11T12:00:00Z';
  (await store.hold({ submission, reason: 'claimed', deciderId: '8', expiresAt }))._unsafeUnwrap();
  const { log } = recordingLog();
  const at = (instant: string) => ({ store, settings, log, now: () => new Date(instant) });
  expect(await dropExpired(at('2024-05-11T11:59:59Z'))).toBe(0);
  expect(await dropExpired(at('2024-05-11T12:00:01Z'))).toBe(1);
  expect(await dropExpired(at('2024-05-11T12:00:02Z'))).toBe(0);
  const [told, ...others] = (await store.claimMessages('2024-05-12T00:00:00Z', 10, 60))._unsafeUnwrap();
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    destination: '7',
    payload: { text: expect.stringContaining('nicht geantwortet') },
  });
});

it('what was told a month ago is forgotten, what was told since is remembered', async () => {
  const store = createMemoryStore();
  const settings = createSettingsBook(store, () => 0);
  const { log } = recordingLog();
  const message = (event: string) => ({ event, destination: '7', kind: 'message', payload: {} });
  await store.enqueue([message('old'), message('new')], '2024-01-01T00:00:00Z');
  await store.markTold('old', '7', '2024-01-01T00:00:00Z', '1');
  await store.markTold('new', '7', '2024-01-20T00:00:00Z', '2');
  const upkeep = startUpkeep({
    store,
    settings,
    knowledge: () => knowledgeOf(CATALOGUE),
    log,
    now: () => new Date('2024-02-10T00:00:00Z'),
    keepTextsDays: 0,
  });
  await vi.waitFor(async () => expect((await store.sentAs('old', '7'))._unsafeUnwrap()).toBeUndefined());
  expect((await store.sentAs('new', '7'))._unsafeUnwrap()).toBe('2');
  upkeep.stop();
});

it.each([
  { keepTextsDays: 0, left: ['new'] },
  { keepTextsDays: 30, left: ['month', 'new'] },
])('refusals are counted for a week, or as long as texts are kept ($keepTextsDays days)', async (row) => {
  const store = createMemoryStore();
  const refusal = { kind: 'telegram', instance: '1' } as const;
  await store.noteRefusal({ ...refusal, code: 'new', at: '2024-02-09T00:00:00Z' });
  await store.noteRefusal({ ...refusal, code: 'month', at: '2024-01-20T00:00:00Z' });
  await store.noteRefusal({ ...refusal, code: 'old', at: '2023-12-20T00:00:00Z' });
  const codes = async () =>
    (await store.refusals({ since: '2023-01-01T00:00:00Z', limit: 9 }))
      ._unsafeUnwrap()
      .map(({ code }) => code)
      .sort();
  const upkeep = startUpkeep({
    store,
    settings: createSettingsBook(store, () => 0),
    knowledge: () => knowledgeOf(CATALOGUE),
    log: recordingLog().log,
    now: () => new Date('2024-02-10T00:00:00Z'),
    keepTextsDays: row.keepTextsDays,
  });
  await vi.waitFor(async () => expect(await codes()).toEqual(row.left));
  upkeep.stop();
});
