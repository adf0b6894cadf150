import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const CUT_ALL =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

describeOnEachServer('when the database misbehaves', ({ empty, pool, database }) => {
  test('connections that were cut while idle are replaced unnoticed', async () => {
    const store = await empty();
    await Promise.all([store.ping(), store.ping(), store.ping()]);
    const other = createPool({ url: database().adminUrl, size: 1 });
    await runSql(other, CUT_ALL);
    await other.end();
    expect((await store.ping()).isOk()).toBe(true);
  });

  test('saves whose connections are cut again and again are all stored once', async () => {
    const store = await empty();
    const other = createPool({ url: database().adminUrl, size: 1 });
    const cutting = (async () => {
      for (let cut = 0; cut < 25; cut += 1) {
        await runSql(other, `${CUT_ALL} order by random() limit 1`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const moments = Array.from(
      { length: 30 },
      (_, minute) => `2024-05-04T12:${String(minute).padStart(2, '0')}:00`,
    );
    const results = await Promise.all(
      moments.map((takenAt) => retried(() => store.save(sampleSubmission({ takenAt })))),
    );
    await cutting;
    await other.end();
    expect(results.every((result) => result.isOk())).toBe(true);
    expect((await retried(() => store.counts()))._unsafeUnwrap()).toEqual({ agents: 1, submissions: 30 });
  });

  test('edits that swap two agents at once do not end in a deadlock', async () => {
    const store = await empty();
    const [one, two] = [sampleSource('m:1'), sampleSource('m:2')];
    await store.save(sampleSubmission({ agent: 'Ada' }, { source: one }));
    await store.save(sampleSubmission({ agent: 'Bob' }, { source: two }));
    for (let revision = 1; revision <= 10; revision += 1) {
      const takenAt = `2024-05-04T12:00:${String(revision).padStart(2, '0')}`;
      const names = revision % 2 === 1 ? ['Bob', 'Ada'] : ['Ada', 'Bob'];
      const results = await Promise.all(
        [one, two].map((source, index) =>
          store.save(
            sampleSubmission({ agent: names[index] ?? '', takenAt }, { source: { ...source, revision } }),
          ),
        ),
      );
      expect(results.map((result) => result._unsafeUnwrap().outcome)).toEqual(['replaced', 'replaced']);
    }
    expect((await store.counts())._unsafeUnwrap()).toEqual({ agents: 2, submissions: 2 });
  });

  test('a statement that takes too long is given up, not waited for', async () => {
    const store = await empty();
    await store.save(sampleSubmission());
    const client = await pool().connect();
    await client.query('begin; lock table prime_tally.agent');
    const hasty = createPgStore({ pool: pool(), statementTimeoutMs: 50 });
    const result = await hasty.save(sampleSubmission({ takenAt: '2024-05-05T12:00:00' }));
    await client.query('rollback');
    client.release();
    expect(result._unsafeUnwrapErr().code).toBe('store_unavailable');
    expect((await store.counts())._unsafeUnwrap().submissions).toBe(1);
  });

  test('no server, a wrong password and a missing database are said, without the password', async () => {
    for (const [part, value] of [
      ['port', '1'],
      ['password', 'wrong-secret'],
      ['pathname', '/nowhere'],
    ] as const) {
      const broken = new URL(database().url);
      broken[part] = value;
      const other = createPool({ url: broken.href, size: 1 });
      const issue = (await createPgStore({ pool: other }).ping())._unsafeUnwrapErr();
      await other.end();
      expect(issue.code).toBe('store_unavailable');
      expect(issue.message).not.toContain('secret');
    }
  });

  test('a database that was never migrated is a defect of the set-up and is thrown', async () => {
    await expect(createPgStore({ pool: pool(), schema: 'not_there' }).ping()).rejects.toThrow(
      'does not exist',
    );
  });
});

/** What a caller does with `store_unavailable`: the same call again. */
async function retried<R extends { isErr(): boolean }>(call: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await call();
    if (!result.isErr() || attempt === 10) return result;
  }
}
