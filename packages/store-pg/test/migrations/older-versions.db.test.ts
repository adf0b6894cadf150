import { existsSync, readFileSync } from 'node:fs';
import { createMigrator, createPgStore, MIGRATIONS, type StorePool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from '../support/with-store.ts';

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Rows made by plain SQL when a database was at this version, `rows/000003.sql` for instance; not every version needs some. */
function rowsAt(version: number): string | undefined {
  const file = new URL(`rows/${String(version).padStart(6, '0')}.sql`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Every row of every table, with the columns of `like` where it is given. */
async function rowsOf(pool: StorePool, schema: string, like?: Rows): Promise<Rows> {
  const tables = await runSql(
    pool,
    "select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relname <> 'migration' order by 1",
    [schema],
  );
  const found: Record<string, readonly unknown[]> = {};
  for (const name of like ? Object.keys(like) : tables.map((table) => String(table.name))) {
    const [first] = like?.[name] ?? [];
    const columns = typeof first === 'object' && first !== null ? Object.keys(first) : undefined;
    const what = columns?.map((column) => readNow(column, schema)).join(', ') ?? '*';
    const rows = await runSql(
      pool,
      `select to_jsonb(one) as row from (select ${what} from ${schema}."${name}") one order by 1`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

/** What a column of an older version is today. */
function readNow(column: string, schema: string): string {
  return column === 'values' ? `${schema}.unpacked(numbers, large) as "values"` : `"${column}"`;
}

describeOnEachServer('a database that grew up version by version', ({ ownerPool: pool }) => {
  const upTo = async (schema: string, version: number): Promise<void> => {
    const migrations = MIGRATIONS.slice(0, version);
    (await createMigrator({ pool: pool(), schema, migrations }).up())._unsafeUnwrap();
  };

  const grownTo = async (schema: string, version: number): Promise<void> => {
    for (let step = 1; step <= version; step += 1) {
      await upTo(schema, step);
      const rows = rowsAt(step);
      if (rows !== undefined) await runSql(pool(), `set search_path = ${schema}; ${rows}; reset search_path`);
    }
  };

  test.each(MIGRATIONS.map(({ number, name }) => [number, name] as const))(
    'keeps every row on the way from version %i (%s) to the newest, and reads them',
    async (version) => {
      const schema = `grown_${version}`;
      await grownTo(schema, version);
      const before = await rowsOf(pool(), schema);
      // A migration that makes a table brings rows for it, in `rows/`.
      expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
      await upTo(schema, MIGRATIONS.length);
      expect(await rowsOf(pool(), schema, before)).toEqual(before);

      const store = createPgStore({ pool: pool(), schema });
      const { snapshots } = (await store.historyOf('adalove', { limit: 10 }))._unsafeUnwrap();
      expect(snapshots.map(({ takenAt, stats }) => [takenAt, stats])).toEqual([
        ['2024-05-04T12:00:00', { hacks: 900, level: 8, linksCreated: 50 }],
        ['2024-05-08T12:00:00', { hacks: 1000, level: 9, linksCreated: 60 }],
      ]);
      expect(snapshots.at(-1)).toMatchObject({
        agent: 'AdaLove',
        faction: 'enlightened',
        unknown: [
          { header: 'Far', text: 'x1' },
          { header: 'Odd "Tokens"', text: '4' },
        ],
        repeated: [{ header: 'Hacks', text: '7' }],
        unresolved: [{ headers: ['A B'], values: ['1', '2'] }],
      });
      const board = { stat: 'hacks', scope: { kind: 'everywhere' }, limit: 10, offset: 0 } as const;
      const { rows } = (await store.leaderboard(board))._unsafeUnwrap();
      expect(rows.map(({ agent, value }) => [agent, value])).toEqual([
        ['bob0', Number.MAX_SAFE_INTEGER],
        ['AdaLove', 1000],
      ]);
      expect((await store.agentsOf('7'))._unsafeUnwrap().map(({ agent }) => agent)).toEqual(['AdaLove']);
      expect((await store.counts())._unsafeUnwrap().agents).toBe(2);
    },
  );
});
