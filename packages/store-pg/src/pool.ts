import pg from 'pg';
import { guarded } from './guarded.ts';
import type { PoolLike } from './pool-like.ts';

/** A pool that can be closed. */
export interface StorePool extends PoolLike {
  end(): Promise<void>;
}

/** Which server, and how many connections to it. */
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
