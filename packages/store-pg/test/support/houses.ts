import type { Store } from '@prime-tally/stats-core/ports';
import { createPgStore, createPool, type StorePool } from '@prime-tally/store-pg';
import type { Database } from '@prime-tally/store-pg/db';
import { createTestDatabase, type TestServer } from '@prime-tally/store-pg/testing';
import { afterEach } from 'vitest';
import { dbJson } from './db-command.ts';

/** A database of one test's own, as its owner and as the app see it. */
export interface TestHouse {
  readonly url: string;
  readonly adminUrl: string;
  readonly owner: Database;
  readonly store: Store;
  readonly appPool: StorePool;
  /** Rows and checksums of every table. */
  readonly sums: () => Promise<unknown>;
  readonly drop: () => Promise<void>;
}

/** Makes houses that are gone after each test. */
export function useHouses(): (server: TestServer) => Promise<TestHouse> {
  const open: { pools: StorePool[]; drop: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const { pools, drop } of open.splice(0)) {
      await Promise.all(pools.map((pool) => pool.end()));
      await drop();
    }
  });
  return async (server) => {
    const database = await createTestDatabase(server);
    const appPool = createPool({ url: database.url });
    const ownerPool = createPool({ url: database.ownerUrl });
    let dropping: Promise<void> | undefined;
    const drop = (): Promise<void> => {
      dropping ??= database.drop();
      return dropping;
    };
    open.push({ pools: [appPool, ownerPool], drop });
    const name = `house ${open.length}`;
    return {
      url: database.ownerUrl,
      adminUrl: database.adminUrl,
      owner: { name, pool: ownerPool, schema: 'prime_tally' },
      store: createPgStore({ pool: appPool }),
      appPool,
      sums: async () => (await dbJson('status', '--sums', '--url', database.ownerUrl)).json.tables,
      drop,
    };
  };
}
