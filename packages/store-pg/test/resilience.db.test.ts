import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore, createPool, type PoolLike } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { openProxy } from './support/proxy.ts';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const CUT_ALL =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

describeOnEachServer('when the database misbehaves', ({ empty, pool, ownerPool, database }) => {
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
    expect((await retried(() => store.counts()))._unsafeUnwrap()).toMatchObject({
      agents: 1,
      submissions: 30,
    });
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
    expect((await store.counts())._unsafeUnwrap()).toMatchObject({ agents: 2, submissions: 2 });
  });

  test('where the answer to a commit is lost, what would count twice is not done again; the rest is', async () => {
    await empty();
    let lost = 0;
    const deaf: PoolLike = {
      on: () => undefined,
      async connect() {
        const client = await pool().connect();
        return {
          on: () => undefined,
          release: (failed) => client.release(failed),
          async query(text, values) {
            const answer = await client.query(text, values);
            if (text !== 'commit' || lost > 0) return answer;
            lost += 1;
            throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
          },
        };
      },
    };
    const store = createPgStore({ pool: deaf });
    const entry = {
      at: '2024-06-01T08:00:00Z',
      by: '1',
      chatId: '-5',
      what: 'export_person',
      subject: 'Ada',
    };
    expect((await store.audit(entry))._unsafeUnwrapErr().code).toBe('store_unavailable');
    expect((await store.auditTrail({ limit: 9 }))._unsafeUnwrap().entries).toHaveLength(1);
    lost = 0;
    expect((await store.save(sampleSubmission()))._unsafeUnwrap().outcome).toBe('unchanged');
    expect(lost).toBe(1);
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

  test.each([
    ['a serialisation failure', '40001', 3, 'stored'],
    ['a deadlock', '40P01', 3, 'stored'],
    ['a serialisation failure without an end', '40001', 99, 'The database is busy. Try again.'],
    ['a statement that took too long', '57014', 3, 'The database took too long.'],
    ['a full disk', '53100', 3, "The database's disk is full."],
  ])('%s: repeated only where that may help, and stored once', async (_, state, failures, outcome) => {
    const store = await empty();
    await runSql(
      ownerPool(),
      `set search_path = prime_tally;
       create sequence tries;
       create function stumble() returns trigger language plpgsql set search_path = prime_tally as $$ begin
         if nextval('tries') <= ${failures} then raise exception using errcode = '${state}'; end if;
         return new;
       end $$;
       create trigger stumble before insert on submission for each row execute function stumble();
       reset search_path`,
    );
    const result = await store.save(sampleSubmission());
    const [tries] = await runSql(ownerPool(), 'select last_value::int as count from prime_tally.tries');
    await runSql(
      ownerPool(),
      'drop trigger stumble on prime_tally.submission; drop function prime_tally.stumble; drop sequence prime_tally.tries',
    );
    expect(
      result.match(
        (saved) => saved.outcome,
        (issue) => issue.message,
      ),
    ).toBe(outcome);
    expect(tries?.count).toBe(outcome === 'stored' ? failures + 1 : state === '40001' ? 6 : 1);
    const stored = (await store.counts())._unsafeUnwrap().submissions;
    expect(stored).toBe(outcome === 'stored' ? 1 : 0);
  });

  test('a server that vanished without a goodbye is given up, not waited for, and the connection is thrown away', async () => {
    const store = await empty();
    const proxy = await openProxy(database().url);
    const other = createPool({ url: proxy.url, size: 1, connectTimeoutMs: 500 });
    const hasty = createPgStore({ pool: other, statementTimeoutMs: 100 });
    expect((await hasty.save(sampleSubmission()))._unsafeUnwrap().outcome).toBe('stored');
    proxy.swallow();
    const issue = (await hasty.save(sampleSubmission({ agent: 'Other' })))._unsafeUnwrapErr();
    expect(issue).toEqual({ code: 'store_unavailable', message: 'The database does not answer.' });
    await proxy.close();
    await other.end();
    expect((await store.counts())._unsafeUnwrap()).toMatchObject({ agents: 1, submissions: 1 });
  });

  test('no more connections than the pool may have, and no setting of one caller meets the next', async () => {
    await empty();
    const url = new URL(database().url);
    url.searchParams.set('application_name', 'two at a time');
    const two = createPool({ url: url.href, size: 2 });
    const hasty = createPgStore({ pool: two, statementTimeoutMs: 1234 });
    await Promise.all(Array.from({ length: 20 }, () => hasty.ping()));
    const [seen] = await runSql(
      pool(),
      "select count(*)::int from pg_stat_activity where application_name = 'two at a time'",
    );
    expect(seen).toEqual({ count: 2 });
    const settings =
      "select current_setting('statement_timeout') as timeout, current_setting('search_path') as path";
    expect(await runSql(two, settings)).toEqual([{ timeout: '0', path: '"$user", public' }]);
    await two.end();
  });

  test('no server, a wrong password and a missing database are said, without the password', async () => {
    for (const [part, value, message] of [
      ['port', '1', 'The database does not answer.'],
      ['hostname', 'nowhere.invalid', "The name of the database's host is not known."],
      ['password', 'wrong-secret', 'The database refuses the password.'],
      ['pathname', '/nowhere', 'There is no database of this name.'],
    ] as const) {
      const broken = new URL(database().url);
      broken[part] = value;
      const other = createPool({ url: broken.href, size: 1 });
      const issue = (await createPgStore({ pool: other }).ping())._unsafeUnwrapErr();
      await other.end();
      expect(issue).toEqual({ code: 'store_unavailable', message });
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
