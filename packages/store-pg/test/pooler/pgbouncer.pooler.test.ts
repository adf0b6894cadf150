import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { createMigrator, createPgStore, createPool, MIGRATIONS, type StorePool } from '@prime-tally/store-pg';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { describeOnEachServer, runSql } from '../support/with-store.ts';

describeOnEachServer('behind PgBouncer', ({ empty, pool, ownerPool, database }) => {
  /** What PgBouncer says of itself. */
  async function show(what: string): Promise<readonly Record<string, unknown>[]> {
    const [server] = inject('databaseServers');
    const url = new URL(server?.url ?? '');
    url.host = new URL(server?.poolerUrl ?? '').host;
    url.pathname = '/pgbouncer';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(`show ${what}`)).rows;
    } finally {
      await client.end();
    }
  }

  /** Pools of different processes, as it were. */
  async function withPools<T>(count: number, work: (pools: readonly StorePool[]) => Promise<T>): Promise<T> {
    const pools = Array.from({ length: count }, () => createPool({ url: database().url, size: 1 }));
    return work(pools).finally(() => Promise.all(pools.map((one) => one.end())));
  }

  const moments = Array.from(
    { length: 30 },
    (_, second) => `2024-05-04T12:00:${String(second).padStart(2, '0')}`,
  );

  test('it is PgBouncer, in transaction mode, and refuses what it does not know at the start of a connection', async () => {
    expect((await show('version'))[0]?.version).toContain('PgBouncer');
    const config = new Map((await show('config')).map(({ key, value }) => [key, value]));
    expect(config.get('pool_mode')).toBe('transaction');
    const url = `${database().url}?options=${encodeURIComponent('-c statement_timeout=1')}`;
    const sending = createPool({ url, size: 1 });
    await expect(runSql(sending, 'select 1')).rejects.toThrow('unsupported startup parameter');
    await sending.end();
  });

  test('thirty stores at once share three connections and store everything once', async () => {
    await empty();
    const { pathname, username } = new URL(database().url);
    const isOurs = ({ database: of, user }: Record<string, unknown>): boolean =>
      of === pathname.slice(1) && user === username;
    await withPools(moments.length, async (pools) => {
      const stores = pools.map((one) => createPgStore({ pool: one }));
      for (let time = 0; time < 2; time += 1) {
        const saved = await Promise.all(
          stores.map((store, index) => store.save(sampleSubmission({ takenAt: moments[index] ?? '' }))),
        );
        const outcomes = new Set(saved.map((result) => result._unsafeUnwrap().outcome));
        expect([...outcomes]).toEqual([time === 0 ? 'stored' : 'unchanged']);
      }
      const servers = (await show('servers')).filter(isOurs);
      const clients = (await show('clients')).filter(isOurs);
      expect(servers.length).toBeLessThanOrEqual(3);
      expect(clients.length).toBeGreaterThanOrEqual(moments.length);
      expect((await stores[0]?.counts())?._unsafeUnwrap()).toMatchObject({ agents: 1, submissions: 30 });
    });
  });

  test("one caller's limits hold for it and for nobody after it", async () => {
    const store = await empty();
    await store.save(sampleSubmission());
    const client = await ownerPool().connect();
    await client.query('begin; lock table prime_tally.agent');
    const hasty = createPgStore({ pool: pool(), statementTimeoutMs: 50 });
    const issue = (await hasty.save(sampleSubmission({ takenAt: '2024-05-05T12:00:00' })))._unsafeUnwrapErr();
    await client.query('rollback');
    client.release();
    expect(issue.message).toBe('The database took too long.');
    const settings =
      "select current_setting('statement_timeout') as timeout, current_setting('search_path') as path";
    await withPools(9, async (pools) => {
      const seen = await Promise.all(pools.map((one) => runSql(one, settings)));
      expect(seen).toEqual(pools.map(() => [{ timeout: '0', path: '"$user", public' }]));
    });
    expect((await store.save(sampleSubmission({ takenAt: '2024-05-05T12:00:00' }))).isOk()).toBe(true);
  });

  test('connections that the server cuts are replaced, and everything is stored once', async () => {
    const store = await empty();
    const admin = createPool({ url: database().adminUrl, size: 1 });
    const cutting = (async () => {
      for (let cut = 0; cut < 10; cut += 1) {
        await runSql(
          admin,
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1`,
        );
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    })();
    const saved = await Promise.all(moments.map((takenAt) => store.save(sampleSubmission({ takenAt }))));
    await cutting;
    await admin.end();
    // What was refused is repeated by the caller, who is told so.
    for (const [index, result] of saved.entries())
      if (result.isErr())
        (await store.save(sampleSubmission({ takenAt: moments[index] ?? '' })))._unsafeUnwrap();
    expect((await store.counts())._unsafeUnwrap()).toMatchObject({ agents: 1, submissions: 30 });
  });

  test('migrations go by the direct connection while the app goes on through the pooler', async () => {
    const store = await empty();
    const next = { number: MIGRATIONS.length + 1, name: 'later', sql: 'create table later (a int)' };
    const [applied, saved] = await Promise.all([
      createMigrator({ pool: ownerPool(), migrations: [...MIGRATIONS, next] }).up(),
      store.save(sampleSubmission()),
    ]);
    expect([applied._unsafeUnwrap(), saved.isOk()]).toEqual([['later'], true]);
    expect(await runSql(pool(), 'select count(*)::int from prime_tally.later')).toEqual([{ count: 0 }]);
    expect((await createMigrator({ pool: pool() }).up())._unsafeUnwrapErr().message).toContain(
      'Start a newer program',
    );
    await runSql(ownerPool(), `drop table prime_tally.later`);
    await runSql(ownerPool(), `delete from prime_tally.migration where name = 'later'`);
  });
});
