import type { Store } from '@prime-tally/stats-core/ports';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { createTestDatabase } from '@prime-tally/store-pg/testing';
import { inject } from 'vitest';

/** An empty store in a database of its own. */
export interface TestStore {
  readonly store: Store;
  readonly url: string;
  close(): Promise<void>;
}

/** A store in the Postgres that the test run has started. */
export async function openTestStore(): Promise<TestStore> {
  const [server] = inject('databaseServers');
  if (server === undefined) throw new Error('The test run has started no database');
  const database = await createTestDatabase(server);
  const pool = createPool({ url: database.url });
  return {
    store: createPgStore({ pool }),
    url: database.url,
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}
