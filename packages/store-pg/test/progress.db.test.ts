import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const LATER = '2030-01-01T00:00:00Z';

describeOnEachServer('progress in rows', ({ empty, pool }) => {
  test('a value that was stored under an unknown header counts, once the header is a stat', async () => {
    const store = await empty();
    const unknown = [{ header: 'Links Made', text: '7' }];
    await store.save(sampleSubmission({ takenAt: '2024-05-04T12:00:00', stats: { hacks: 3 }, unknown }));
    await store.save(sampleSubmission({ takenAt: '2024-05-05T12:00:00', stats: { linksCreated: 9 } }));
    await store.save(
      sampleSubmission({
        takenAt: '2024-05-06T12:00:00',
        stats: { linksCreated: 11 },
        unknown: [{ header: 'Links Made', text: '10' }],
      }),
    );
    const values = async (): Promise<number[]> =>
      (await store.statHistoryOf('Sample', 'linksCreated', { limit: 9 }))
        ._unsafeUnwrap()
        .map(({ value }) => value);
    expect(await values()).toEqual([9, 11]);
    await runSql(
      pool(),
      `update prime_tally.stat set linked_to = (select stat_id from prime_tally.stat where key = 'linksCreated')
      where header = 'Links Made'`,
    );
    expect(await values()).toEqual([7, 9, 11]);
    const pair = (
      await store.progressOf('Sample', { from: '2024-05-04T12:00:00Z', to: LATER })
    )._unsafeUnwrap();
    expect([pair?.baseline.stats.linksCreated, pair?.closing.stats.linksCreated]).toEqual([7, 11]);
  });

  test.each([
    ['an hour that occurs twice', '2024-10-27T02:30:00', 'Europe/Berlin', '2024-10-27T00:30:00Z'],
    ['an hour that is skipped', '2024-03-31T02:30:00', 'Europe/Berlin', '2024-03-31T01:30:00Z'],
    ['half an hour twice', '2024-04-07T01:45:00', 'Australia/Lord_Howe', '2024-04-06T14:45:00Z'],
    ['half an hour skipped', '2024-10-06T02:15:00', 'Australia/Lord_Howe', '2024-10-05T15:45:00Z'],
  ])(
    'a snapshot in %s is the baseline from its instant on, and not a second before',
    async (_, takenAt, zone, at) => {
      const store = await empty();
      await store.save(sampleSubmission({ takenAt, stats: { hacks: 1 } }, { zone }));
      await store.save(sampleSubmission({ takenAt: '2025-01-01T12:00:00', stats: { hacks: 2 } }, { zone }));
      const points = await store.statHistoryOf('Sample', 'hacks', { since: at, limit: 9 });
      expect(points._unsafeUnwrap()[0]).toEqual({ takenAt, at, value: 1 });
      const second = new Date(Date.parse(at) - 1_000).toISOString().replace('.000', '');
      for (const [from, baselineIs] of [
        [at, 'before'],
        [second, 'inside'],
      ] as const) {
        const pair = (await store.progressOf('Sample', { from, to: LATER }))._unsafeUnwrap();
        expect([pair?.baselineIs, pair?.baseline.takenAt]).toEqual([baselineIs, takenAt]);
      }
    },
  );

  test('a zone that is changed later orders by instants, and moves nothing that is stored', async () => {
    const store = await empty();
    const tokyo = sampleSubmission(
      { takenAt: '2024-05-04T12:00:00', stats: { hacks: 1 } },
      { zone: 'Asia/Tokyo' },
    );
    await store.save(tokyo);
    const lima = sampleSubmission(
      { takenAt: '2024-05-04T11:00:00', stats: { hacks: 2 } },
      { zone: 'America/Lima' },
    );
    await store.save(lima);
    await store.save({ ...tokyo, zone: 'America/Lima', source: sampleSource('again') });
    const points = (await store.statHistoryOf('Sample', 'hacks', { limit: 9 }))._unsafeUnwrap();
    expect(points.map(({ at, value }) => [at, value])).toEqual([
      ['2024-05-04T03:00:00Z', 1],
      ['2024-05-04T16:00:00Z', 2],
    ]);
    const window = { from: '2024-05-04T03:00:00Z', to: '2024-05-04T16:00:00Z' };
    const pair = (await store.progressOf('Sample', window))._unsafeUnwrap();
    expect([pair?.baseline.stats.hacks, pair?.closing.stats.hacks]).toEqual([1, 2]);
    expect((await store.latestOf('Sample'))._unsafeUnwrap()?.stats.hacks).toBe(1);
  });
});
