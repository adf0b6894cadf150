import { sampleSubmission } from '@prime-tally/stats-core/testing';
import {
  createMigrator,
  createPgStore,
  createPool,
  MIGRATIONS,
  type RoleKind,
  type StorePool,
  setUpRoles,
} from '@prime-tally/store-pg';
import { afterEach, expect, inject, test } from 'vitest';
import { describeOnEachServer, runSql } from '../support/with-store.ts';

const opened: StorePool[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.end()));
});

function poolOf(url: string): StorePool {
  const pool = createPool({ url, size: 1 });
  opened.push(pool);
  return pool;
}

describeOnEachServer('the three roles', ({ empty, pool, database }) => {
  const names = (): Readonly<Record<RoleKind, string>> => {
    const server = inject('databaseServers').find(
      ({ url }) => new URL(url).port === new URL(database().url).port,
    );
    if (!server) throw new Error('No server');
    return server.roles;
  };
  const adminPool = (): StorePool => poolOf(database().adminUrl);

  test.each([
    'create table prime_tally.mine ()',
    'create temporary table mine ()',
    'create table public.mine ()',
    'create schema mine',
    'create role mine',
    'create function prime_tally.mine() returns int language sql return 1',
    'alter table prime_tally.agent add column mine int',
    'drop table prime_tally.current_stat',
    'truncate prime_tally.current_stat',
    'create index on prime_tally.agent (faction)',
    "comment on table prime_tally.agent is 'mine'",
    'alter role current_user superuser',
    "insert into prime_tally.migration values (99, 'mine')",
    'delete from prime_tally.migration',
    'set role pg_read_all_data',
  ])('the app is refused: %s', async (statement) => {
    await expect(runSql(pool(), statement)).rejects.toThrow(
      /permission denied|must be owner|must be superuser/,
    );
  });

  test('the reader reads every table and is refused every write', async () => {
    const store = await empty();
    await store.save(sampleSubmission({ stats: { hacks: 1 } }));
    const reader = poolOf(database().readerUrl);
    const tables = await runSql(
      reader,
      "select relname as name from pg_class where relnamespace = 'prime_tally'::regnamespace and relkind = 'r'",
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      await runSql(reader, `select * from prime_tally.${name} limit 1`);
      await expect(runSql(reader, `delete from prime_tally.${name}`)).rejects.toThrow('permission denied');
    }
    await expect(runSql(reader, 'create temporary table mine ()')).rejects.toThrow('permission denied');
    const asReader = createPgStore({ pool: reader });
    const board = { stat: 'hacks', scope: { kind: 'everywhere' }, limit: 5, offset: 0 } as const;
    expect((await asReader.leaderboard(board))._unsafeUnwrap().total).toBe(1);
    const issue = (await asReader.save(sampleSubmission({ agent: 'Other' })))._unsafeUnwrapErr();
    expect(issue).toEqual({
      code: 'store_unavailable',
      message: 'The database user may not do this. Set up the roles again, and migrate as the owner.',
    });
    expect((await store.counts())._unsafeUnwrap().agents).toBe(1);
  });

  test('tables of a later migration are open to the app and the reader at once, and to nobody else', async () => {
    const next = {
      number: MIGRATIONS.length + 1,
      name: 'later',
      sql: 'create table later (a int, b serial)',
    };
    const migrator = createMigrator({ pool: poolOf(database().ownerUrl), migrations: [...MIGRATIONS, next] });
    expect((await migrator.up())._unsafeUnwrap()).toEqual(['later']);
    await runSql(pool(), 'insert into prime_tally.later (a) values (1)');
    const reader = poolOf(database().readerUrl);
    expect(await runSql(reader, 'select a, b from prime_tally.later')).toEqual([{ a: 1, b: 1 }]);
    await expect(runSql(reader, 'update prime_tally.later set a = 2')).rejects.toThrow('permission denied');
    await expect(runSql(pool(), 'drop table prime_tally.later')).rejects.toThrow('must be owner');
    await runSql(
      poolOf(database().ownerUrl),
      'drop table prime_tally.later; delete from prime_tally.migration where number > (select count(*) - 1 from prime_tally.migration)',
    );
  });

  test('a migrator as the app finds nothing to do, and says what is missing where there is', async () => {
    expect((await createMigrator({ pool: pool() }).up())._unsafeUnwrap()).toEqual([]);
    const next = { number: MIGRATIONS.length + 1, name: 'later', sql: 'create table later ()' };
    const issue = (
      await createMigrator({ pool: pool(), migrations: [...MIGRATIONS, next] }).up()
    )._unsafeUnwrapErr();
    expect(issue.code).toBe('request_invalid');
    expect(issue.message).toContain("Migrate as the schema's owner");
    const elsewhere = (await createMigrator({ pool: pool(), schema: 'elsewhere' }).up())._unsafeUnwrapErr();
    expect(elsewhere.message).toContain('migrate as the owner');
  });

  test('set up again and again it changes nothing, and mends rights that somebody has changed', async () => {
    const admin = adminPool();
    const rights = (): Promise<unknown> =>
      runSql(
        admin,
        `select relname, relacl::text, relowner::regrole::text as owner from pg_class
          where relnamespace = 'prime_tally'::regnamespace and relkind = 'r' order by 1`,
      );
    const before = await rights();
    const { app, reader, owner } = names();
    await runSql(
      admin,
      `grant all on prime_tally.agent, prime_tally.migration to ${reader}; revoke insert on prime_tally.agent from ${app};
       alter table prime_tally.agent owner to current_user; grant temporary on database ${new URL(database().url).pathname.slice(1)} to public`,
    );
    expect(await rights()).not.toEqual(before);
    for (let time = 0; time < 2; time += 1)
      expect((await setUpRoles({ pool: admin, names: names() }))._unsafeUnwrap()).toEqual({
        owner,
        app,
        reader,
      });
    expect(await rights()).toEqual(before);
    await expect(runSql(pool(), 'create temporary table mine ()')).rejects.toThrow('permission denied');
  });

  test("what was migrated before there were roles becomes the owner's, under names of one's own, and works", async () => {
    const admin = adminPool();
    const suffix = Math.random().toString(36).slice(2, 10);
    const own = { owner: `Boss_${suffix}`, app: `App_${suffix}`, reader: `Eyes_${suffix}` };
    const schema = 'Second_Home';
    await createMigrator({ pool: admin, schema, migrations: MIGRATIONS.slice(0, 1) }).up();
    const passwords = { owner: 'p@ss: w/o\'rd"', app: 'p%41', reader: '~ +&=?#%41/@' };
    await setUpRoles({ pool: admin, schema, names: own, passwords });
    const as = (kind: RoleKind): StorePool => {
      const url = new URL(database().adminUrl);
      [url.username, url.password] = [own[kind], encodeURIComponent(passwords[kind])];
      return poolOf(url.href);
    };
    // The other way of writing an address, as the bot does it for one in parts.
    const inWords = (kind: RoleKind): StorePool => {
      const { hostname: host, port, pathname } = new URL(database().adminUrl);
      const words = new URLSearchParams({ host, port, user: own[kind], password: passwords[kind] });
      return poolOf(`postgres://${pathname}?${words}&sslmode=disable`);
    };
    expect((await createMigrator({ pool: as('owner'), schema }).up())._unsafeUnwrap()).toEqual(
      MIGRATIONS.slice(1).map(({ name }) => name),
    );
    const store = createPgStore({ pool: as('app'), schema });
    expect((await store.save(sampleSubmission()))._unsafeUnwrap().outcome).toBe('stored');
    expect(
      (await createPgStore({ pool: inWords('reader'), schema }).counts())._unsafeUnwrap().submissions,
    ).toBe(1);
    await expect(runSql(as('app'), `drop table "${schema}".agent`)).rejects.toThrow('must be owner');
    await runSql(admin, `drop schema "${schema}" cascade`);
    await runSql(admin, `drop owned by "${own.owner}", "${own.app}", "${own.reader}"`);
    await runSql(admin, `drop role "${own.owner}", "${own.app}", "${own.reader}"`);
  });

  test('an administrator who is no superuser can set them up in a database of its own', async () => {
    const admin = adminPool();
    const suffix = Math.random().toString(36).slice(2, 10);
    await runSql(admin, `create role admin_${suffix} login createrole createdb password 'secret'`);
    await runSql(admin, `create database db_${suffix} owner admin_${suffix}`);
    const url = new URL(database().adminUrl);
    url.username = `admin_${suffix}`;
    url.password = 'secret';
    url.pathname = `/db_${suffix}`;
    const own = { owner: `owner_${suffix}`, app: `app_${suffix}`, reader: `reader_${suffix}` };
    const passwords = { owner: 'one', app: 'two', reader: 'three' };
    for (let time = 0; time < 2; time += 1)
      (await setUpRoles({ pool: poolOf(url.href), names: own, passwords }))._unsafeUnwrap();
    (await createMigrator({ pool: poolOf(url.href) }).up())._unsafeUnwrap();
    url.username = own.app;
    url.password = 'two';
    const store = createPgStore({ pool: poolOf(url.href) });
    expect((await store.save(sampleSubmission()))._unsafeUnwrap().outcome).toBe('stored');
    await Promise.all(opened.splice(1).map((pool) => pool.end()));
    await runSql(admin, `drop database db_${suffix} with (force)`);
    await runSql(admin, `drop role ${Object.values(own).join(', ')}, admin_${suffix}`);
  });

  test('a role that somebody else has, with rights of its own, is refused and left alone', async () => {
    const admin = adminPool();
    const app = decodeURIComponent(new URL(database().adminUrl).username);
    const refused = await setUpRoles({
      pool: admin,
      names: { ...names(), app },
      passwords: { app: 'stolen' },
    });
    expect(refused._unsafeUnwrapErr()).toMatchObject({
      code: 'request_invalid',
      message: expect.stringContaining(`The role ${app} is there and has other rights (superuser`),
    });
    await runSql(adminPool(), 'create role anybody');
    await runSql(adminPool(), 'drop role anybody');
  });

  test('one name for two roles is refused: the app would be the owner', async () => {
    const { owner } = names();
    const refused = await setUpRoles({ pool: adminPool(), names: { ...names(), app: owner } });
    expect(refused._unsafeUnwrapErr()).toEqual({
      code: 'request_invalid',
      message: 'The three roles want three names.',
    });
  });

  test('a name or a password that could end a statement is thrown before anything is sent', async () => {
    const admin = adminPool();
    for (const app of ['x"; drop role postgres; --', '', 'pg_read_all_data', 'ä'])
      await expect(setUpRoles({ pool: admin, names: { app } })).rejects.toThrow('Not the name of a role');
    for (const app of ['', 'ä', 'a\nb', '\0'])
      await expect(setUpRoles({ pool: admin, names: names(), passwords: { app } })).rejects.toThrow(
        'printable ASCII',
      );
  });

  test('the server is told no password, only what it keeps of one', async () => {
    const admin = adminPool();
    const sent: string[] = [];
    admin.on('connect', (client) => {
      const query = client.query.bind(client);
      client.query = (text, values) => {
        sent.push(text);
        return query(text, values);
      };
    });
    const password = inject('databaseServers')[0]?.password ?? '';
    (await setUpRoles({ pool: admin, names: names(), passwords: { reader: password } }))._unsafeUnwrap();
    expect(sent.some((text) => text.includes('SCRAM-SHA-256$'))).toBe(true);
    expect(sent.join()).not.toContain(password);
  });
});
