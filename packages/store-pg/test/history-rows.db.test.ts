import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createMigrator, createPgStore } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const NEXT_DAY = '2024-05-05T12:00:00';

describeOnEachServer('rows behind the store', ({ empty, pool, ownerPool }) => {
  const select = (sql: string): Promise<Record<string, unknown>[]> =>
    runSql(pool(), sql.replaceAll('@', 'prime_tally.'));
  const one = async (sql: string): Promise<unknown> => Object.values((await select(sql))[0] ?? {})[0];

  test('a snapshot is one row, and snapshots with the same stats share a shape', async () => {
    const store = await empty();
    await store.save(sampleSubmission());
    await store.save(sampleSubmission({ takenAt: NEXT_DAY }));
    await store.save(sampleSubmission({ agent: 'Other' }));
    expect(await one('select count(*)::int from @submission')).toBe(3);
    expect(await one('select count(*)::int from @shape')).toBe(1);
  });

  test('current values are written only where they changed', async () => {
    const store = await empty();
    await store.save(sampleSubmission({ stats: { hacks: 1, level: 8, linksCreated: 5 } }));
    const versions =
      'select stat.key, current_stat.xmin::text from @current_stat join @stat using (stat_id) order by key';
    const before = await select(versions);
    await store.save(sampleSubmission({ takenAt: NEXT_DAY, stats: { hacks: 2, level: 8, linksCreated: 5 } }));
    const after = await select(versions);
    const changed = after.filter((row, index) => row.xmin !== before[index]?.xmin).map(({ key }) => key);
    expect(changed).toEqual(['hacks']);
  });

  test('of 59 made-up headers of one agent and day ten enter the dictionary, ten more on the next day', async () => {
    const store = await empty();
    const columns = (from: number, count: number): { header: string; text: string }[] =>
      Array.from({ length: count }, (_, index) => ({ header: `Made up ${from + index}`, text: '1' }));
    const pending = 'select count(*)::int from @stat where header is not null';
    await store.save(sampleSubmission({ unknown: columns(100, 59) }));
    expect(await one(pending)).toBe(10);
    await store.save(sampleSubmission({ unknown: columns(300, 5), takenAt: '2024-05-04T13:00:00' }));
    expect(await one(pending)).toBe(10);
    await store.save(sampleSubmission({ agent: 'Other', unknown: columns(100, 13) }));
    expect(await one(pending)).toBe(13);
    await store.save(sampleSubmission({ unknown: columns(400, 59), takenAt: NEXT_DAY }));
    expect(await one(pending)).toBe(23);
    const [summary] = (await store.agentsOf('1'))._unsafeUnwrap();
    expect(summary?.latest.unknown).toHaveLength(59);
  });

  test('what is no plain number of up to 80 characters of header stays out of the dictionary', async () => {
    const store = await empty();
    const unknown = [
      { header: 'Leading zero', text: '01' },
      { header: 'Past 2^53', text: '9007199254740993' },
      { header: 'x'.repeat(81), text: '1' },
      { header: '', text: '1' },
      { header: 'Twice', text: '1' },
      { header: 'Twice', text: '2' },
      { header: '🦎'.repeat(80), text: '1' },
    ];
    const saved = await store.save(sampleSubmission({ unknown }));
    expect(saved.isOk()).toBe(true);
    const rows = await select('select header from @stat where header is not null order by header');
    expect(rows.map(({ header }) => header)).toEqual(['🦎'.repeat(80)]);
    const [summary] = (await store.agentsOf('1'))._unsafeUnwrap();
    expect(summary?.latest.unknown).toHaveLength(unknown.length);
  });

  test('a header that turned out to be a stat is read and ranked as that stat; history rows stay', async () => {
    const store = await empty();
    await store.save(
      sampleSubmission({ stats: { hacks: 3 }, unknown: [{ header: 'Links Made', text: '7' }] }),
    );
    await store.save(sampleSubmission({ agent: 'Other', stats: { linksCreated: 5 } }));
    await select(
      "update @stat set linked_to = (select stat_id from @stat where key = 'linksCreated') where header = 'Links Made'",
    );
    const edit = { source: sampleSource('edited', { revision: 1 }) };
    await store.save(sampleSubmission({ takenAt: NEXT_DAY, stats: { hacks: 4 } }, edit));
    await store.save(sampleSubmission({ takenAt: '2024-05-01T12:00:00', stats: { hacks: 1 } }));
    const [summary] = (await store.agentsOf('1'))._unsafeUnwrap().filter(({ agent }) => agent === 'Sample');
    expect(summary?.submissions).toBe(3);
    const page = await store.leaderboard({
      stat: 'linksCreated',
      scope: { kind: 'everywhere' },
      limit: 5,
      offset: 0,
    });
    expect(page._unsafeUnwrap().rows.map(({ agent, value, takenAt }) => [agent, value, takenAt])).toEqual([
      ['Sample', 7, '2024-05-04T12:00:00'],
      ['Other', 5, '2024-05-04T12:00:00'],
    ]);
    await store.save(sampleSubmission({ takenAt: '2024-05-06T12:00:00', stats: { linksCreated: 9 } }));
    const gains = await store.gainboard({
      stat: 'linksCreated',
      scope: { kind: 'everywhere' },
      from: '2024-05-04T12:00:00Z',
      to: '2024-05-07T00:00:00Z',
      limit: 5,
      offset: 0,
    });
    expect(gains._unsafeUnwrap().rows.map(({ agent, value }) => [agent, value])).toEqual([['Sample', 2]]);
  });

  test('an agent whose last submission is gone leaves nothing behind', async () => {
    const store = await empty();
    const source = sampleSource('m:1');
    const unknown = [{ header: 'Made up', text: '1' }];
    await store.save(sampleSubmission({ agent: 'Wrong', unknown }, { source, chatId: '-5' }));
    await store.save(sampleSubmission({ agent: 'Right' }, { source: { ...source, revision: 1 } }));
    expect(await select('select codename from @agent')).toEqual([{ codename: 'Right' }]);
    expect(await one('select count(*)::int from @membership')).toBe(0);
    expect(await one('select count(*)::int from @stat where first_agent_id is not null')).toBe(0);
    const names = await select(
      'select distinct agent_id::text from @current_stat union select agent_id::text from @origin',
    );
    expect(names).toHaveLength(1);
  });

  test('an agent whose last submission is withdrawn leaves nothing behind', async () => {
    const store = await empty();
    const unknown = [{ header: 'Made up', text: '1' }];
    const source = sampleSource('m:1');
    for (const withdraw of [
      () => store.withdrawSource(source, { from: 0 }),
      () => store.withdrawSubmission('Sample', '2024-05-04T12:00:00', 'all_time'),
    ]) {
      await store.save(sampleSubmission({ unknown }, { source, chatId: '-5' }));
      expect((await withdraw())._unsafeUnwrap()).toEqual({ submissions: 1 });
      for (const table of ['agent', 'submission', 'origin', 'current_stat', 'membership']) {
        expect([table, await one(`select count(*)::int from @${table}`)]).toEqual([table, 0]);
      }
      expect(await one('select count(*)::int from @stat where first_agent_id is not null')).toBe(0);
    }
  });

  test.each([
    ['without a zone it is UTC', '2024-07-01T12:00:00', undefined, '2024-07-01 12:00:00+00'],
    ['in summer', '2024-07-01T12:00:00', 'Europe/Berlin', '2024-07-01 10:00:00+00'],
    ['in winter', '2024-01-01T12:00:00', 'Europe/Berlin', '2024-01-01 11:00:00+00'],
    [
      'a time that occurs twice is the earlier one',
      '2024-10-27T02:30:00',
      'Europe/Berlin',
      '2024-10-27 00:30:00+00',
    ],
    ['a skipped time is moved forward', '2024-03-31T02:30:00', 'Europe/Berlin', '2024-03-31 01:30:00+00'],
    [
      'twice, where summer time is the standard',
      '2024-10-27T01:30:00',
      'Europe/Dublin',
      '2024-10-27 00:30:00+00',
    ],
    [
      'skipped, where summer time is the standard',
      '2024-03-31T01:30:00',
      'Europe/Dublin',
      '2024-03-31 01:30:00+00',
    ],
    [
      'twice, with half an hour of difference',
      '2024-04-07T01:45:00',
      'Australia/Lord_Howe',
      '2024-04-06 14:45:00+00',
    ],
    [
      'skipped, with half an hour of difference',
      '2024-10-06T02:15:00',
      'Australia/Lord_Howe',
      '2024-10-05 15:45:00+00',
    ],
    ['twice, west of Greenwich', '2024-11-03T01:30:00', 'America/New_York', '2024-11-03 05:30:00+00'],
  ])('the instant of a moment: %s', async (_, takenAt, zone, instant) => {
    const store = await empty();
    await store.save(sampleSubmission({ takenAt }, zone === undefined ? {} : { zone }));
    expect(await one("select (taken_at at time zone 'UTC')::text || '+00' from @submission")).toBe(instant);
  });

  test('a zone changed later leaves stored instants alone', async () => {
    const store = await empty();
    await store.save(sampleSubmission({}, { zone: 'Asia/Tokyo' }));
    await store.save(sampleSubmission({ takenAt: NEXT_DAY }, { zone: 'America/Lima' }));
    await store.save(sampleSubmission({}, { zone: 'America/Lima', source: sampleSource('again') }));
    const rows = await select('select zone from @submission order by taken_local');
    expect(rows.map(({ zone }) => zone)).toEqual(['Asia/Tokyo', 'America/Lima']);
  });

  test('the schema may have another name', async () => {
    await createMigrator({ pool: ownerPool(), schema: 'elsewhere' }).up();
    const store = createPgStore({ pool: ownerPool(), schema: 'elsewhere' });
    await store.save(sampleSubmission());
    expect((await store.counts())._unsafeUnwrap()).toMatchObject({ agents: 1, submissions: 1 });
    expect(await runSql(ownerPool(), 'select count(*)::int from elsewhere.submission')).toEqual([
      { count: 1 },
    ]);
  });
});
