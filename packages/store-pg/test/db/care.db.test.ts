import { createHash } from 'node:crypto';
import { formatStats } from '@prime-tally/stats-core';
import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { describe, expect, inject, test } from 'vitest';
import { dbJson } from '../support/db-command.ts';
import { fillStore } from '../support/fill.ts';
import { type TestHouse, useHouses } from '../support/houses.ts';
import '../support/provided.ts';
import { runSql } from '../support/with-store.ts';

const houseOn = useHouses();

const found = (json: Record<string, unknown>) => json.found as Record<string, unknown>[];

describe.each(inject('databaseServers'))('care: $name', (server) => {
  async function filled(): Promise<TestHouse> {
    const house = await houseOn(server);
    await fillStore(house.store, 4, 3);
    // Within the last week and month of the commands' clock.
    for (const [day, ap] of [
      ['2025-12-01', 2_000_000],
      ['2025-12-24', 2_100_000],
      ['2025-12-31', 2_200_000],
    ] as const) {
      const takenAt = `${day}T10:00:00`;
      const stats = { level: 8, lifetimeAp: ap, currentAp: ap };
      const saved = await house.store.save(
        sampleSubmission(
          { agent: 'Ada', takenAt, stats },
          { userId: '50', zone: 'Europe/Berlin', source: sampleSource(takenAt) },
        ),
      );
      saved._unsafeUnwrap();
    }
    return house;
  }
  /** A group keeps its boards to itself: everybody's boards are empty then. */
  async function moveAllInto({ store, owner }: TestHouse, chatId: string): Promise<void> {
    const act = { at: '2025-12-31T12:00:00.000Z', by: '1' };
    (await store.saveChat(chatId, { privacy: 'soft' }, act))._unsafeUnwrap();
    await runSql(
      owner.pool,
      `insert into prime_tally.membership (agent_id, chat_id, is_joined)
       select agent_id, $1::bigint, true from prime_tally.agent on conflict do nothing`,
      [chatId],
    );
  }
  const plant = (house: TestHouse, sql: string) =>
    runSql(house.owner.pool, `set search_path = prime_tally; ${sql}; reset search_path`);
  const agent = (name: string) => `(select agent_id from agent where codename = '${name}')`;
  const stat = (key: string) => `(select stat_id from stat where key = '${key}')`;

  test('a sound store has no difference', async () => {
    const { url, store } = await filled();
    await fillStore(store, 12, 1);
    expect(await dbJson('check', '--url', url)).toMatchObject({
      status: 0,
      json: { agents: 13, differences: 0 },
    });
  });

  test.each([
    [
      'a current value that is another',
      `update current_stat set value = 5 where agent_id = ${agent('Ada')} and stat_id = ${stat('lifetimeAp')}`,
      { table: 'current_stat', agent: 'Ada', stat: 'lifetimeAp', found: '5', expected: '2200000' },
    ],
    [
      'a current value that is missing',
      `delete from current_stat where agent_id = ${agent('Ada')} and stat_id = ${stat('level')}`,
      { table: 'current_stat', agent: 'Ada', stat: 'level', found: 'nothing', expected: '8' },
    ],
    [
      'a current value that the history never had',
      `insert into current_stat (agent_id, stat_id, value) values (${agent('Ada')}, ${stat('hacks')}, 7)`,
      { table: 'current_stat', agent: 'Ada', stat: 'hacks', found: '7', expected: 'nothing' },
    ],
    [
      'a faction of another day',
      `update agent set faction = 'r' where codename = 'Ada'`,
      { table: 'agent', agent: 'Ada', stat: 'faction', found: 'resistance', expected: 'enlightened' },
    ],
    [
      'an agent that is shown, or not, against the privacy of its chats',
      `update agent set is_public = false where codename = 'Ada'`,
      { table: 'agent', agent: 'Ada', stat: 'is_public', found: 'false', expected: 'true' },
    ],
    [
      'an instant that is not that of its moment and zone, and with it a baseline',
      `update submission set taken_at = '2025-12-30T00:00:00Z' where taken_local = '2025-12-24T10:00:00'`,
      { table: 'submission', agent: 'Ada', at: '2025-12-24T10:00:00' },
    ],
    [
      'a shape that is not ascending',
      `update shape set stat_ids = array(select id from unnest(stat_ids) as part (id) order by id desc)
       where shape_id = (select shape_id from submission where agent_id = ${agent('Ada')} limit 1);
       update submission set numbers = packed(turned.numbers), large = large_in(turned.numbers)
       from (
         select taken_local as at, array(
           select number from unnest(unpacked(numbers, large)) with ordinality as part (number, place) order by place desc
         ) as numbers from submission where agent_id = ${agent('Ada')}
       ) as turned
       where agent_id = ${agent('Ada')} and taken_local = turned.at`,
      { table: 'shape' },
    ],
  ])('%s is found, named and repaired', async (_, sql, expected) => {
    const house = await filled();
    const before = await house.store.historyOf('Ada', { limit: 10 });
    await plant(house, sql);
    const checked = await dbJson('check', '--url', house.url);
    expect(checked.status).toBe(1);
    expect(found(checked.json)).toContainEqual(expect.objectContaining({ ...expected, isRepairable: true }));
    const repaired = await dbJson('check', '--repair', '--url', house.url);
    expect(repaired).toMatchObject({ status: 0, json: { left: 0 } });
    expect(await dbJson('check', '--url', house.url)).toMatchObject({ status: 0, json: { differences: 0 } });
    expect((await house.store.historyOf('Ada', { limit: 10 }))._unsafeUnwrap()).toEqual(
      before._unsafeUnwrap(),
    );
  });

  test('a wrong instant shows in the baseline that people are told', async () => {
    const house = await filled();
    await plant(
      house,
      `update submission set taken_at = '2025-12-30T00:00:00Z' where taken_local = '2025-12-24T10:00:00'`,
    );
    expect(found((await dbJson('check', '--url', house.url)).json)).toContainEqual(
      expect.objectContaining({
        table: 'gain board',
        agent: 'Ada',
        at: 'last 7 days, everywhere',
        found: '2025-12-01T10:00:00 to 2025-12-31T10:00:00',
        expected: '2025-12-24T10:00:00 to 2025-12-31T10:00:00',
      }),
    );
  });

  test.each(['everywhere', 'chat -100'])(
    'a rank that an index has lost is found and repaired: %s',
    async (place) => {
      const house = await filled();
      if (place !== 'everywhere') await moveAllInto(house, '-100');
      const admin = createPool({ url: house.adminUrl, size: 1 });
      // The board of a few agents would be read without the index.
      await runSql(
        admin,
        `do $$ begin
        execute format('alter database %I set enable_seqscan = off', current_database());
        execute format('alter database %I set enable_sort = off', current_database());
        execute format('alter database %I set enable_bitmapscan = off', current_database());
      end $$`,
      );
      const ready = (isReady: boolean) =>
        runSql(
          admin,
          `update pg_catalog.pg_index set indisready = $1 where indexrelid = 'prime_tally.current_stat_board'::regclass`,
          [isReady],
        );
      await ready(false);
      await runSql(
        admin,
        `update prime_tally.current_stat set value = 1 from prime_tally.agent, prime_tally.stat
       where agent.agent_id = current_stat.agent_id and agent.codename = 'Agent3'
         and stat.stat_id = current_stat.stat_id and stat.key = 'hacks'`,
      );
      await ready(true);
      await admin.end();
      const checked = await dbJson('check', '--url', house.url);
      const lost = found(checked.json).filter(({ table }) => table === 'board');
      expect(lost).toEqual([expect.objectContaining({ stat: 'hacks', at: place, agent: 'Agent3' })]);
      expect(await dbJson('check', '--repair', '--url', house.url)).toMatchObject({
        status: 0,
        json: { left: 0 },
      });
    },
  );

  test('numbers that do not fit their shape are named, and never guessed', async () => {
    const house = await filled();
    await plant(
      house,
      `update submission set numbers = numbers || 1 where taken_local = '2025-12-24T10:00:00'`,
    );
    const before = await house.sums();
    const repaired = await dbJson('check', '--repair', '--url', house.url);
    expect(repaired.status).toBe(1);
    expect(found(repaired.json)).toContainEqual(
      expect.objectContaining({
        table: 'submission',
        agent: 'Ada',
        found: '4 values',
        expected: '3 values',
        isRepairable: false,
      }),
    );
    expect(await house.sums()).toEqual(before);
  });

  test('rebuild tells first, then does, for the agents asked for', async () => {
    const house = await filled();
    await plant(house, 'update current_stat set value = value + 1');
    const at = ['--url', house.url];
    const dry = await dbJson('rebuild', '--agent', 'ada', '--dry-run', ...at);
    expect(dry).toMatchObject({ status: 0, json: { agents: 1, differences: 3 } });
    expect(found(dry.json).map(({ agent: of }) => of)).toEqual(['Ada', 'Ada', 'Ada']);
    expect((await dbJson('rebuild', '--agent', 'ADA', ...at)).json).toMatchObject({ differences: 3 });
    expect((await dbJson('rebuild', '--agent', 'Ada', ...at)).json).toMatchObject({ differences: 0 });
    const since = await dbJson('rebuild', '--from', '2025-01-01', '--dry-run', ...at);
    expect(since.json).toMatchObject({ agents: 1, differences: 0 });
    const rest = await dbJson('rebuild', ...at);
    expect(rest.json).toMatchObject({ agents: 5 });
    expect(await dbJson('check', ...at)).toMatchObject({ status: 0 });
    expect(await dbJson('rebuild', '--agent', 'Nobody', ...at)).toMatchObject({ status: 1 });
    expect(await dbJson('rebuild', '--from', 'soon', ...at)).toMatchObject({ status: 2 });
  });

  test('where texts were kept, rebuild reads them again: the dry run tells, the run makes good', async () => {
    const house = await houseOn(server);
    const store = createPgStore({ pool: house.appPool, keepTexts: { days: 3650 } });
    const post = async (day: string, ap: number) => {
      const stats = { level: 8, lifetimeAp: ap, currentAp: ap, hacks: 7 };
      const submission = sampleSubmission(
        {
          agent: 'Ada',
          takenAt: `2024-05-${day}T10:00:00`,
          stats,
          unknown: [{ header: 'Brand New', text: '5' }],
        },
        { source: sampleSource(day) },
      );
      const text = `look: broken\n${formatStats(submission.snapshot, { separator: 'tab' })}`;
      const textSha256 = createHash('sha256').update(text).digest('hex');
      (await store.save({ ...submission, text, textSha256 }))._unsafeUnwrap();
    };
    await post('01', 1_000_000);
    await post('02', 5_000_000_000);
    const at = ['--url', house.url];
    const history = await house.store.historyOf('Ada', { limit: 10 });
    expect((await dbJson('rebuild', ...at)).json).toMatchObject({ agents: 1, differences: 0 });

    await plant(
      house,
      `update submission set numbers = array_replace(numbers, 7, 8), extras = '{"x": [[["Old"], ["1"]]]}' where taken_local = '2024-05-01T10:00:00'`,
    );
    const before = await house.sums();
    const dry = await dbJson('rebuild', '--dry-run', ...at);
    const base = { table: 'submission', agent: 'Ada', at: '2024-05-01T10:00:00', isRepairable: true };
    expect(found(dry.json)).toEqual([
      { ...base, stat: '(leftover texts)', found: '{"x": [[["Old"], ["1"]]]}', expected: 'nothing' },
      { ...base, stat: 'hacks', found: '8', expected: '7' },
    ]);
    expect(await house.sums()).toEqual(before);
    expect((await dbJson('rebuild', ...at)).json).toMatchObject({ differences: 2 });
    expect(await dbJson('rebuild', ...at)).toMatchObject({ json: { differences: 0 } });
    expect((await house.store.historyOf('Ada', { limit: 10 }))._unsafeUnwrap()).toEqual(
      history._unsafeUnwrap(),
    );
    expect(await dbJson('check', ...at)).toMatchObject({ status: 0 });

    // A text that is no longer what the row was made from is named, and the row left alone.
    await plant(house, `update origin set ordinal = 5 where taken_local = '2024-05-02T10:00:00'`);
    expect(found((await dbJson('rebuild', ...at)).json)).toEqual([
      expect.objectContaining({ at: '2024-05-02T10:00:00', isRepairable: false }),
    ]);
  });
});
