import { err, type Result } from 'neverthrow';
import { failureOf } from '../failure.ts';
import { guardClient } from '../guarded.ts';
import type { StorePool } from '../pool.ts';
import { quotedSchema } from '../schema-name.ts';
import type { Query } from '../transaction.ts';
import { type DbIssue, issueOf } from './issue.ts';

/** One schema of one database, as its owner. */
export interface Database {
  /** Without secrets, e.g. `postgres://localhost:5432/stats`. */
  readonly name: string;
  readonly pool: StorePool;
  readonly schema: string;
}

/** Work in a transaction: what it gives, or why not. */
export type Work<T> = (query: Query) => Promise<Result<T, DbIssue>>;

// Hint: rows travel and are compared as texts, so what shapes a value's text must not depend on the server's settings.
const TEXT_SETTINGS = [
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO, MDY'",
  "set local intervalstyle = 'postgres'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 1',
];

/** Reads one unchanging picture of the data, for as long as it takes. */
export function readSnapshotOf<T>(database: Database, work: Work<T>): Promise<Result<T, DbIssue>> {
  return inTransaction(database, 'isolation level repeatable read read only', work);
}

/** Writes in one transaction, for as long as it takes; an issue rolls it back. Never repeated by itself. */
export function writeTo<T>(database: Database, work: Work<T>): Promise<Result<T, DbIssue>> {
  return inTransaction(database, 'isolation level read committed read write', work);
}

async function inTransaction<T>(
  { name, pool, schema }: Database,
  mode: string,
  work: Work<T>,
): Promise<Result<T, DbIssue>> {
  try {
    const client = await pool.connect();
    guardClient(client);
    let failed: Error | undefined;
    try {
      const settings = [
        `begin ${mode}`,
        `set local search_path = ${quotedSchema(schema)}, pg_temp`,
        'set local statement_timeout = 0',
        'set local idle_in_transaction_session_timeout = 0',
        ...TEXT_SETTINGS,
      ];
      await client.query(settings.join('; '));
      const result = await work(async (text, values = []) => (await client.query(text, [...values])).rows);
      await client.query(result.isOk() ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        failed = lost;
      });
      throw error;
    } finally {
      client.release(failed);
    }
  } catch (error) {
    return err(issueOfFailure(name, error));
  }
}

/** The issue behind an error of a statement; throws on what is a defect of ours. */
export function issueOfFailure(name: string, error: unknown): DbIssue {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '42501' && error instanceof Error) {
    return issueOf('work_refused', `${name}: ${error.message}.`, "Use the URL of the schema's owner.");
  }
  const failure = failureOf(error);
  if (!failure) throw error;
  return issueOf(
    'database_unavailable',
    `${name}: ${failure.issue.message}`,
    'Check the address, the user and the password, and that the server runs; then do it again.',
  );
}
