import type { Store } from '@prime-tally/stats-core/ports';
import { createMigrator, createPgStore, createPool, type StorePool, setUpRoles } from '@prime-tally/store-pg';
import { createTestDatabase, type TestDatabase, type TestServer } from '@prime-tally/store-pg/testing';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import './provided.ts';

/** A database of one test file's own, on one of the servers. */
export interface Bench {
  /** As the app. */
  readonly store: () => Store;
  /** As the app. */
  readonly pool: () => StorePool;
  readonly ownerPool: () => StorePool;
  readonly database: () => TestDatabase;
  /** Empties every table; answers with the store. */
  readonly empty: () => Promise<Store>;
}

const DEFAULT_SCHEMA = 'prime_tally';

// Hint: not `truncate`, which makes new files for every table and index and takes fifty times as long. Later tables refer
// to earlier ones, so the newest is emptied first.
const emptying = (schema: string): string => `
do $$
declare part text;
begin
  for part in
    select pg_class.oid::regclass from pg_class
    where relnamespace = '"${schema}"'::regnamespace and relkind = 'r' and relname <> 'migration' order by oid desc
  loop
    execute 'delete from ' || part;
  end loop;
  perform setval(pg_class.oid::regclass, 1, false) from pg_class
  where relnamespace = '"${schema}"'::regnamespace and relkind = 'S';
end $$`;

/** Describes the same on each server, each time with a database of its own, in which no other schema of ours is. */
export function describeOnEachServer(
  title: string,
  body: (bench: Bench) => void,
  schema = DEFAULT_SCHEMA,
): void {
  describe.each(inject('databaseServers').map((server) => [server.name, server] as const))(
    `${title}: %s`,
    (_, server) => {
      let parts: { database: TestDatabase; pool: StorePool; ownerPool: StorePool; store: Store } | undefined;
      const ready = (): NonNullable<typeof parts> => {
        if (!parts) throw new Error('The database is not there yet');
        return parts;
      };
      beforeAll(async () => {
        const database = await createTestDatabase(server);
        const pool = createPool({ url: database.url });
        const ownerPool = createPool({ url: database.ownerUrl });
        if (schema !== DEFAULT_SCHEMA) await moveTo(schema, server.roles, database);
        parts = { database, pool, ownerPool, store: createPgStore({ pool, schema }) };
      });
      afterAll(async () => {
        await Promise.all([ready().pool.end(), ready().ownerPool.end()]);
        await ready().database.drop();
      });
      body({
        store: () => ready().store,
        pool: () => ready().pool,
        ownerPool: () => ready().ownerPool,
        database: () => ready().database,
        empty: async () => {
          const { ownerPool, pool } = ready();
          await runSql(ownerPool, emptying(schema));
          // A store remembers the dictionary, which is another one now.
          const store = createPgStore({ pool, schema });
          parts = { ...ready(), store };
          return store;
        },
      });
    },
  );
}

/** Makes the schema under another name, with its roles, in the place of the usual one. */
async function moveTo(schema: string, names: TestServer['roles'], database: TestDatabase): Promise<void> {
  const admin = createPool({ url: database.adminUrl, size: 1 });
  const owner = createPool({ url: database.ownerUrl, size: 1 });
  await runSql(admin, `drop schema ${DEFAULT_SCHEMA} cascade`);
  (await setUpRoles({ pool: admin, schema, names }))._unsafeUnwrap();
  (await createMigrator({ pool: owner, schema }).up())._unsafeUnwrap();
  await Promise.all([admin.end(), owner.end()]);
}

/** Rows of one statement outside the store, as objects. */
export async function runSql(
  pool: StorePool,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(sql, values);
    return (rows ?? []).map((row) => ({ ...(typeof row === 'object' ? row : {}) }));
  } finally {
    client.release();
  }
}
