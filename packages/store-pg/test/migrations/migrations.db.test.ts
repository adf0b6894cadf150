import { readFile } from 'node:fs/promises';
import { createMigrator, createPool, MIGRATIONS, type Migration } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { schemaDump } from '../../scripts/lib/schema-dump.ts';
import { runScript } from '../support/run-script.ts';
import { describeOnEachServer, runSql } from '../support/with-store.ts';

function step(number: number, sql: string): Migration {
  return { number, name: `step-${number}`, sql };
}

describeOnEachServer('migrations', ({ ownerPool: pool, database }) => {
  let count = 0;
  const fresh = (): string => {
    count += 1;
    return `fresh_${count}`;
  };
  const tablesOf = async (schema: string): Promise<unknown[]> =>
    (
      await runSql(
        pool(),
        'select table_name from information_schema.tables where table_schema = $1 order by 1',
        [schema],
      )
    ).map((row) => row.table_name);

  test('status changes nothing, up applies all once', async () => {
    const schema = fresh();
    const migrator = createMigrator({ pool: pool(), schema });
    expect((await migrator.status())._unsafeUnwrap().current).toBe(0);
    expect(await tablesOf(schema)).toEqual([]);
    const applied = (await migrator.up())._unsafeUnwrap();
    expect(applied).toContain('history-and-boards');
    expect((await migrator.up())._unsafeUnwrap()).toEqual([]);
    expect((await migrator.status())._unsafeUnwrap()).toEqual({
      current: applied.length,
      newest: applied.length,
    });
    expect(await tablesOf(schema)).toContain('submission');
  });

  test('several processes at once apply each migration once', async () => {
    const schema = fresh();
    const scripts = Array.from({ length: 4 }, () =>
      runScript(new URL('migrate.ts', import.meta.url), [database().ownerUrl, schema]),
    );
    for (const script of scripts) expect(await script.line()).toBe('ready');
    for (const script of scripts) script.tell('go');
    const applied: string[][] = [];
    for (const script of scripts) applied.push(JSON.parse((await script.line()) ?? 'null'));
    await Promise.all(scripts.map(({ ended }) => ended));
    const names = MIGRATIONS.map(({ name }) => name);
    expect(applied.flat().sort()).toEqual([...names].sort());
    expect(await tablesOf(schema)).toEqual(await tablesOf('prime_tally'));
  });

  test('a migration that fails leaves nothing of itself, and the ones before it', async () => {
    const schema = fresh();
    const steps = [step(1, 'create table one ()'), step(2, 'create table two (); create table one ();')];
    await expect(createMigrator({ pool: pool(), schema, migrations: steps }).up()).rejects.toThrow(
      'already exists',
    );
    expect(await tablesOf(schema)).toEqual(['migration', 'one']);
    const mended = createMigrator({
      pool: pool(),
      schema,
      migrations: [...steps.slice(0, 1), step(2, 'create table two ()')],
    });
    expect((await mended.up())._unsafeUnwrap()).toEqual(['step-2']);
  });

  test('a database that is newer than the program is refused and left as it is', async () => {
    const schema = fresh();
    const steps = [step(1, 'create table one ()'), step(2, 'create table two ()')];
    await createMigrator({ pool: pool(), schema, migrations: steps }).up();
    const older = createMigrator({ pool: pool(), schema, migrations: steps.slice(0, 1) });
    expect((await older.status())._unsafeUnwrap()).toEqual({ current: 2, newest: 1 });
    expect((await older.up())._unsafeUnwrapErr().code).toBe('request_invalid');
    expect(await tablesOf(schema)).toEqual(['migration', 'one', 'two']);
  });

  test('the schema is what schema.sql says, whatever its name (npm run schema -w packages/store-pg)', async () => {
    const file = await readFile(new URL('../../schema.sql', import.meta.url), 'utf8');
    const schema = fresh();
    await createMigrator({ pool: pool(), schema }).up();
    const one = createPool({ url: database().ownerUrl, size: 1 });
    for (const name of ['prime_tally', schema]) {
      await runSql(one, `set search_path = ${name}`);
      expect(await schemaDump((sql) => runSql(one, sql), name)).toBe(file);
    }
    await one.end();
  });

  test('schemas with other names live side by side; a name that is none is refused', async () => {
    const schema = 'Other_Name';
    await createMigrator({ pool: pool(), schema }).up();
    expect(await tablesOf(schema)).toEqual(await tablesOf('prime_tally'));
    for (const bad of ['a"; drop schema public; --', '', 'pg_catalog', 'x'.repeat(64)]) {
      await expect(createMigrator({ pool: pool(), schema: bad }).up()).rejects.toThrow(
        'Not the name of a schema',
      );
    }
  });

  test('every table, column and function says what it is for', async () => {
    const rows = await runSql(
      pool(),
      `select relname as name from pg_class
        where relnamespace = 'prime_tally'::regnamespace and relkind in ('r', 'p', 'v', 'm')
          and obj_description(oid, 'pg_class') is null
      union all
      select relname || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'prime_tally'::regnamespace and relkind in ('r', 'p', 'v', 'm')
          and attnum > 0 and not attisdropped and col_description(attrelid, attnum) is null
      union all
      select proname || '()' from pg_proc
        where pronamespace = 'prime_tally'::regnamespace and obj_description(oid, 'pg_proc') is null
      order by name`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});
