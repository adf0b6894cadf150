import type { StoreResult } from '@prime-tally/stats-core/ports';
import { err, ok } from 'neverthrow';
import type { PoolLike } from '../pool-like.ts';
import { readNumber } from '../rows.ts';
import { DEFAULT_SCHEMA } from '../schema-name.ts';
import { type Query, transact } from '../transaction.ts';
import { MIGRATIONS } from './embedded.ts';
import { lockMigrations } from './lock-migrations.ts';
import type { Migration } from './migration.ts';
import { hasMigrations, prepareSchema } from './prepare-schema.ts';

const TIMEOUT_MS = 600_000;

/** How far a database is. Numbers of migrations; 0 = none. */
export interface MigrationStatus {
  readonly current: number;
  /** The newest that this program knows. A smaller one than `current`: the database belongs to a newer program. */
  readonly newest: number;
}

/** Brings a database's schema up to date. */
export interface Migrator {
  /** Changes nothing. */
  status(): StoreResult<MigrationStatus>;
  /**
   * Applies what is missing, each migration in a transaction of its own; idempotent, also when several processes do it
   * at once. Refuses a database that is newer than the program (`request_invalid`), untouched; also one that is older
   * where the user may not change it. With nothing to do it needs no right to change. Answers with the names applied.
   */
  up(): StoreResult<readonly string[]>;
}

/** Which database, and whose migrations. */
export interface MigratorOptions {
  /** As the owner of the database or of the schema; a direct connection, not a pooler's. */
  readonly pool: PoolLike;
  readonly schema?: string;
  /** The package's own unless given. */
  readonly migrations?: readonly Migration[];
}

/** A migrator; touches nothing by itself. */
export function createMigrator({
  pool,
  schema = DEFAULT_SCHEMA,
  migrations = MIGRATIONS,
}: MigratorOptions): Migrator {
  const newest = migrations.length;
  const options = { schema, timeoutMs: TIMEOUT_MS };

  /** Applies the next one, if any. */
  const step = (): StoreResult<string | undefined> =>
    transact(pool, options, async (query) => {
      await lockMigrations(query, schema);
      await prepareSchema(query, schema);
      const current = await currentOf(query);
      if (current > newest) {
        const message = `The database is at version ${current}; this program knows ${newest}. Start a newer program.`;
        return err({ code: 'request_invalid', message });
      }
      const next = migrations[current];
      if (!next) return ok(undefined);
      if (!(await mayCreate(query, schema))) {
        const message = `The database is at version ${current}, this program needs ${newest}, and this user may not change tables. Migrate as the schema's owner.`;
        return err({ code: 'request_invalid', message });
      }
      await query(next.sql);
      await query('insert into migration (number, name) values ($1::integer, $2::text)', [
        next.number,
        next.name,
      ]);
      return ok(next.name);
    });

  return {
    status: () =>
      transact(pool, { ...options, isReadOnly: true }, async (query) => {
        const current = (await hasMigrations(query)) ? await currentOf(query) : 0;
        return ok({ current, newest });
      }),
    async up() {
      const applied: string[] = [];
      for (;;) {
        const result = await step();
        if (result.isErr()) return err(result.error);
        if (result.value === undefined) return ok(applied);
        applied.push(result.value);
      }
    },
  };
}

async function mayCreate(query: Query, schema: string): Promise<boolean> {
  return (await query("select where has_schema_privilege($1::text, 'create')", [schema])).length > 0;
}

async function currentOf(query: Query): Promise<number> {
  const [row] = await query('select coalesce(max(number), 0)::integer as current from migration');
  return readNumber(row, 'current');
}
