import { err, type Result } from 'neverthrow';
import pg from 'pg';
import { type Connection, connectionOf } from './connection.ts';
import { guarded } from './guarded.ts';
import type { PoolLike } from './pool-like.ts';
import type { TlsOptions } from './tls.ts';

/** A pool that can be closed. */
export interface StorePool extends PoolLike {
  end(): Promise<void>;
}

/** Which server, how the way to it is protected, and how many connections to it. */
export interface PoolOptions {
  /** `postgres://user:password@host:port/database`; `?sslmode=…&sslrootcert=…` are understood as libpq does. */
  readonly url: string;
  /** Stands above what the address says. */
  readonly tls?: TlsOptions;
  /** Most connections at a time; 5 unless given. One is kept, the others end when idle. */
  readonly size?: number;
  /** Longest that a connection may take, the wait for a free one included, in ms; 5,000 unless given. */
  readonly connectTimeoutMs?: number;
  /** How long an unused connection is kept, in ms; 30,000 unless given. */
  readonly idleTimeoutMs?: number;
}

const SIZE = 5;
const MOST = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 30_000;

/** What is wrong with the options, with what to do; `undefined` = a pool can be made of them. Never holds the password. */
export function poolProblemOf(options: PoolOptions): string | undefined {
  return checked(options).match(
    () => undefined,
    (problem) => problem,
  );
}

/** A pool with limits for a small host; connects at the first query. Throws what `poolProblemOf` says. */
// Hint: no setting is sent with the connection (`statement_timeout`, `options`), since a pooler such as PgBouncer
// refuses it; the transaction sets its own.
export function createPool(options: PoolOptions): StorePool {
  const connection = checked(options);
  if (connection.isErr()) throw new Error(connection.error);
  const { url, ssl } = connection.value;
  return guarded(
    new pg.Pool({
      connectionString: url,
      ssl,
      min: 1,
      max: options.size ?? SIZE,
      application_name: 'prime-tally',
      connectionTimeoutMillis: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
      idleTimeoutMillis: options.idleTimeoutMs ?? IDLE_TIMEOUT_MS,
      keepAlive: true,
    }),
  );
}

function checked({ url, tls, size = SIZE }: PoolOptions): Result<Connection, string> {
  return Number.isInteger(size) && size >= 1 && size <= MOST
    ? connectionOf(url, tls)
    : err(`The size of the pool is not a whole number from 1 to ${MOST}.`);
}
