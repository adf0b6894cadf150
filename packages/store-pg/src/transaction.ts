import { setTimeout as delay } from 'node:timers/promises';
import type { StoreIssue, StoreResult } from '@prime-tally/stats-core/ports';
import { err, type Result } from 'neverthrow';
import { failureOf } from './failure.ts';
import { guardClient, guarded } from './guarded.ts';
import type { ClientLike, PoolLike } from './pool-like.ts';
import { quotedSchema } from './schema-name.ts';
import { answerOf, ServerSilent } from './server-silent.ts';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 25;
/** No attempt begins later than this after the first. */
const PATIENCE_MS = 15_000;

/** Runs one statement inside a transaction. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<readonly unknown[]>;

/** How a transaction runs. */
export interface TransactionOptions {
  readonly schema: string;
  /** Of each statement, waiting for locks included. */
  readonly timeoutMs: number;
  readonly isReadOnly?: boolean;
  /** Until the transaction ends, no other one holds the same number. */
  readonly lock?: bigint;
  /** False: not repeated where it is not known whether it was committed. True unless given. */
  readonly isIdempotent?: boolean;
}

/**
 * Runs `work` in one transaction: committed on success, rolled back on an issue. Repeated with growing pauses where the
 * connection was lost or another transaction was in the way; one that may have been committed only where it is idempotent.
 */
export async function transact<T>(
  pool: PoolLike,
  options: TransactionOptions,
  work: (query: Query) => Promise<Result<T, StoreIssue>>,
): StoreResult<T> {
  const start = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const progress = { mayBeCommitted: false };
    try {
      return await once(pool, options, work, progress);
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      const isOver = attempt === ATTEMPTS || performance.now() - start > PATIENCE_MS;
      const isDone = progress.mayBeCommitted && options.isIdempotent === false;
      if (!failure.isPassing || isOver || isDone) return err(failure.issue);
      await delay(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function once<T>(
  pool: PoolLike,
  options: TransactionOptions,
  work: (query: Query) => Promise<Result<T, StoreIssue>>,
  progress: { mayBeCommitted: boolean },
): Promise<Result<T, StoreIssue>> {
  const client = await guarded(pool).connect();
  let failed: Error | undefined;
  guardClient(client);
  try {
    await answerOf(client.query(beginning(options)), options.timeoutMs);
    const result = await work(
      async (text, values = []) => (await answerOf(client.query(text, [...values]), options.timeoutMs)).rows,
    );
    progress.mayBeCommitted = result.isOk();
    await answerOf(client.query(result.isOk() ? 'commit' : 'rollback'), options.timeoutMs);
    return result;
  } catch (error) {
    failed = error instanceof ServerSilent ? error : await leave(client, error, options.timeoutMs);
    throw error;
  } finally {
    client.release(failed);
  }
}

/** Rolls back; the error = the connection is of no more use. */
async function leave(client: ClientLike, cause: unknown, timeoutMs: number): Promise<Error | undefined> {
  try {
    await answerOf(client.query('rollback'), timeoutMs);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('Rollback failed', { cause });
  }
}

// Hint: all of it `local`, in the transaction, since a pooler such as PgBouncer hands the connection to others
// between transactions. `pg_temp` stands last, else a temporary table could pose as one of ours.
function beginning({ schema, timeoutMs, isReadOnly = false, lock }: TransactionOptions): string {
  return [
    `begin isolation level read committed ${isReadOnly ? 'read only' : 'read write'}`,
    `set local search_path = ${quotedSchema(schema)}, pg_temp`,
    `set local statement_timeout = ${Math.floor(timeoutMs)}`,
    'set local idle_in_transaction_session_timeout = 60000',
    ...(lock === undefined ? [] : [`select pg_advisory_xact_lock(${lock})`]),
  ].join('; ');
}
