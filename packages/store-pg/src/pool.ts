import pg from 'pg';
import { guarded } from './guarded.ts';

/** What the store uses of a `pg` client. */
export interface ClientLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** An error (or `true`) = throw the connection away. */
  release(failed?: Error | boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** What the store uses of a `pg` pool. */
export interface PoolLike {
  connect(): Promise<ClientLike>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'connect', listener: (client: ClientLike) => void): unknown;
}

/** A pool that can be closed. */
export interface StorePool extends PoolLike {
  end(): Promise<void>;
}

export interface PoolOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Most connections at a time; 5 unless given. */
  readonly size?: number;
}

/** A pool with limits for a small host; connects at the first query. */
export function createPool({ url, size = 5 }: PoolOptions): StorePool {
  return guarded(
    new pg.Pool({
      connectionString: url,
      max: size,
      application_name: 'prime-tally',
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
    }),
  );
}
