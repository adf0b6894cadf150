import { createMemoryStore, sampleSubmission } from '@prime-tally/stats-core/testing';
import { expect, it } from 'vitest';
import { dropExpired } from '../../src/telegram/hold-expiry.ts';
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
