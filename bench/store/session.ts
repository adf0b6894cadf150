import { createPool, type StorePool } from '@prime-tally/store-pg';

/** Runs one statement; answers with its rows. */
export type Run = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

type Row = Record<string, unknown>;

/** The server and a pool of connections to it. */
export interface Server {
  readonly url: string;
  readonly pool: StorePool;
}

/** Connections that mean the tables of one schema from the start, so that no statement is spent on saying so. */
export function createSessions(
  url: string,
  schema: string,
): { run<T>(work: (run: Run) => Promise<T>): Promise<T>; end(): Promise<void> } {
  const of = new URL(url);
  of.searchParams.set('options', `-c search_path=${schema}`);
  const pool = createPool({ url: of.href });
  return {
    async run(work) {
      const client = await pool.connect();
      try {
        return await work(async (sql, values = []) => (await client.query(sql, [...values])).rows as Row[]);
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
  };
}

/** Lends a connection whose statements mean the tables of one schema. */
export async function inSchema<T>(
  pool: StorePool,
  schema: string,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const run: Run = async (sql, values = []) => (await client.query(sql, [...values])).rows as Row[];
    await run(`set search_path = ${schema}`);
    return await work(run);
  } finally {
    await client.query('reset all');
    client.release();
  }
}

/** Bytes of all tables of a schema, with their indexes. */
export async function bytesOf(pool: StorePool, schema: string): Promise<number> {
  const [row] = await inSchema(pool, schema, (run) =>
    run(`select sum(pg_total_relation_size(oid))::text as bytes from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace`),
  );
  return Number(row?.bytes);
}

/** Takes a schema away. */
export async function dropSchema(pool: StorePool, schema: string): Promise<void> {
  await inSchema(pool, schema, (run) => run(`drop schema ${schema} cascade`));
}
