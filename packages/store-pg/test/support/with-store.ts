import type { Store } from '@prime-tally/stats-core/ports';
import { createPgStore, createPool, type StorePool } from '@prime-tally/store-pg';
import { createTestDatabase, type TestDatabase } from '@prime-tally/store-pg/testing';
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

// Hint: not `truncate`, which makes new files for every table and index and takes fifty times as long. Later tables refer
// to earlier ones, so the newest is emptied first.
const EMPTY = `
do $$
declare part text;
begin
  for part in
    select pg_class.oid::regclass from pg_class
    where relnamespace = 'prime_tally'::regnamespace and relkind = 'r' and relname <> 'migration' order by oid desc
  loop
    execute 'delete from ' || part;
  end loop;
  perform setval(pg_class.oid::regclass, 1, false) from pg_class
  where relnamespace = 'prime_tally'::regnamespace and relkind = 'S';
end $$`;

/** Describes the same on each server, each time with a database of its own. */
export function describeOnEachServer(title: string, body: (bench: Bench) => void): void {
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
        parts = { database, pool, ownerPool, store: createPgStore({ pool }) };
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
          await runSql(ownerPool, EMPTY);
          // A store remembers the dictionary, which is another one now.
          const store = createPgStore({ pool });
          parts = { ...ready(), store };
          return store;
        },
      });
    },
  );
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
