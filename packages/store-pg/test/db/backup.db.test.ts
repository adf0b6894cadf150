import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { createMigrator, createPgStore } from '@prime-tally/store-pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, dbJson } from '../support/db-command.ts';
import { fillStore } from '../support/fill.ts';
import { describeOnEachServer, runSql } from '../support/with-store.ts';

describeOnEachServer('backup, verify, restore', ({ empty, ownerPool, database }) => {
  let top: string;
  const url = (): string => database().ownerUrl;
  let count = 0;
  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), 'prime-tally-backup-'));
  });
  afterAll(() => rm(top, { recursive: true, force: true }));
  const fresh = (): { file: string; schema: string } => {
    count += 1;
    return { file: join(top, `${count}.backup`), schema: `copy_${count}` };
  };
  const tablesOf = async (schema: string): Promise<unknown[]> =>
    (
      await runSql(
        ownerPool(),
        'select table_name from information_schema.tables where table_schema = $1 order by table_name collate "C"',
        [schema],
      )
    ).map((row) => row.table_name);
  const backedUp = async (): Promise<string> => {
    const { file } = fresh();
    await fillStore(await empty());
    expect(await db('backup', file, '--url', url())).toMatchObject({ status: 0 });
    return file;
  };

  test('what is restored has the same rows, boards and next numbers, in another schema', async () => {
    const file = await backedUp();
    const { schema } = fresh();
    expect((await stat(file)).mode & 0o077).toBe(0);
    const restored = await dbJson('restore', file, '--url', url(), '--schema', schema);
    expect(restored).toMatchObject({ status: 0 });
    expect((await dbJson('verify', file)).json.tables).toEqual(restored.json.tables);
    const again = fresh();
    const second = await dbJson('backup', again.file, '--url', url(), '--schema', schema);
    expect(second.json.tables).toEqual(restored.json.tables);

    const copy = createPgStore({ pool: ownerPool(), schema });
    const board = { stat: 'hacks', scope: { kind: 'everywhere' }, limit: 20, offset: 0 } as const;
    const original = createPgStore({ pool: ownerPool() });
    expect((await copy.leaderboard(board))._unsafeUnwrap()).toEqual(
      (await original.leaderboard(board))._unsafeUnwrap(),
    );
    const page = { limit: 200 };
    expect((await copy.historyOf('agent0', page))._unsafeUnwrap()).toEqual(
      (await original.historyOf('agent0', page))._unsafeUnwrap(),
    );
    expect((await copy.save(sampleSubmission({ agent: 'Newcomer' })))._unsafeUnwrap().outcome).toBe('stored');
    const foreignKeys = (of: string) =>
      runSql(
        ownerPool(),
        `select conname, convalidated from pg_constraint where connamespace = $1::regnamespace order by 1`,
        [of],
      );
    expect(await foreignKeys(schema)).toEqual(await foreignKeys('prime_tally'));
  });

  test('every table is in it, one that nobody has told it of as well', async () => {
    const { file } = fresh();
    await fillStore(await empty());
    await runSql(ownerPool(), 'create table prime_tally.extra (line text, key int, primary key (key, line))');
    await runSql(
      ownerPool(),
      `insert into prime_tally.extra select 'b' || n, n % 7 from generate_series(1, 1300) n`,
    );
    const { json } = await dbJson('backup', file, '--url', url());
    const names = (await tablesOf('prime_tally')).filter((name) => name !== 'migration' && name !== 'house');
    await runSql(ownerPool(), 'drop table prime_tally.extra');
    expect(json.tables).toEqual(
      names.map((table) => expect.objectContaining({ table, rows: expect.any(Number) })),
    );
    expect(json.tables).toContainEqual(expect.objectContaining({ table: 'extra', rows: 1300 }));
    expect(await dbJson('verify', file)).toMatchObject({ status: 0, json: { tables: json.tables } });
  });

  test('a file with any byte changed, missing or added is refused before anything is written', async () => {
    const file = await backedUp();
    const whole = await readFile(file);
    const { file: bad, schema } = fresh();
    const damaged: Buffer[] = [whole.subarray(0, -1), whole.subarray(0, 40), Buffer.alloc(0)];
    damaged.push(Buffer.concat([whole, Buffer.from('x')]), Buffer.concat([whole, whole]));
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      damaged.push(altered);
    }
    for (const bytes of damaged) {
      await writeFile(bad, bytes);
      const refused = await dbJson('restore', bad, '--url', url(), '--schema', schema);
      expect(refused).toMatchObject({ status: 1, json: { issue: { code: 'backup_damaged' } } });
    }
    expect(await tablesOf(schema)).toEqual([]);
  });

  test('a well-sealed file with other rows than its sums say is refused, too', async () => {
    const file = await backedUp();
    const { file: forged } = fresh();
    const text = gunzipSync((await readFile(file)).subarray(0, -32)).toString('utf8');
    const seal = async (lines: string): Promise<void> => {
      const packed = gzipSync(lines);
      await writeFile(forged, Buffer.concat([packed, createHash('sha256').update(packed).digest()]));
    };
    await seal(text);
    expect((await db('verify', forged)).status).toBe(0);
    const lines = text.split('\n');
    const of = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    const without = (at: number): string => lines.filter((_, index) => index !== at).join('\n');
    for (const forgery of [
      text.replace('"Agent1"', '"Agent9"'),
      without(of('["1"')),
      without(of('{"end"')),
      without(of('{"table"')),
      without(of('{"finished"')),
      without(0),
      `${text}{}\n`,
      text.replace('"sequences"', '"others"'),
    ]) {
      await seal(forgery);
      expect(await dbJson('verify', forged)).toMatchObject({
        status: 1,
        json: { issue: { code: 'backup_damaged' } },
      });
    }
  });

  test('a database that holds data is never written to', async () => {
    const file = await backedUp();
    const before = await dbJson('status', '--url', url());
    const refused = await dbJson('restore', file, '--url', url());
    expect(refused).toMatchObject({ status: 1, json: { issue: { code: 'target_occupied' } } });
    expect((await dbJson('status', '--url', url())).json.tables).toEqual(before.json.tables);
    await empty();
    expect(await db('restore', file, '--url', url())).toMatchObject({ status: 0 });
  });

  test('a file that is there is not overwritten, a backup of nothing is refused', async () => {
    const file = await backedUp();
    const before = await readFile(file);
    expect((await dbJson('backup', file, '--url', url())).json).toMatchObject({
      issue: { code: 'file_exists' },
    });
    expect(await readFile(file)).toEqual(before);
    const nothing = await dbJson('backup', fresh().file, '--url', url(), '--schema', 'nothing_here');
    expect(nothing).toMatchObject({ status: 1, json: { issue: { code: 'schema_absent' } } });
    const nowhere = await dbJson('backup', join(top, 'no', 'such', 'folder'), '--url', url());
    expect(nowhere).toMatchObject({ status: 1, json: { issue: { code: 'file_unreadable' } } });
  });

  test('it is one moment: what is saved meanwhile is in all tables or in none', async () => {
    const { file, schema } = fresh();
    const store = await empty();
    await fillStore(store);
    let isOver = false;
    const writing = (async () => {
      for (let minute = 0; !isOver; minute += 1) {
        const takenAt = new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString().slice(0, 19);
        await store.save(sampleSubmission({ agent: `Late${minute}`, takenAt }));
      }
    })();
    const ran = await db('backup', file, '--url', url());
    isOver = true;
    await writing;
    expect(ran).toMatchObject({ status: 0 });
    // The foreign keys are proven when the rows are back.
    expect(await db('restore', file, '--url', url(), '--schema', schema)).toMatchObject({ status: 0 });
  });

  test('a wrong password is said without the password', async () => {
    const wrong = new URL(url());
    wrong.password = 'wrong-secret';
    const { status, out, error } = await db('status', '--url', wrong.href);
    expect(status).toBe(1);
    expect(out + error).not.toContain('secret');
    expect(error).toContain('Check the address');
  });

  test('status and migrate say how far a schema is', async () => {
    const { schema } = fresh();
    const at = ['--url', url(), '--schema', schema];
    expect(await dbJson('status', ...at)).toMatchObject({ status: 1, json: { current: 0, tables: [] } });
    expect((await db('migrate', ...at)).out).toContain('applied history-and-boards');
    expect((await db('migrate', ...at)).out).toBe('Up to date.\n');
    expect(await dbJson('status', ...at)).toMatchObject({ status: 0 });
    expect(
      (await createMigrator({ pool: ownerPool(), schema }).status())._unsafeUnwrap().current,
    ).toBeGreaterThan(0);
  });
});
