import type { StoreIssue, StoreResult } from '@prime-tally/stats-core/ports';
import { err, ok } from 'neverthrow';
import { lockMigrations } from '../migrations/lock-migrations.ts';
import { prepareSchema } from '../migrations/prepare-schema.ts';
import type { PoolLike } from '../pool-like.ts';
import { quotedName } from '../quoted-name.ts';
import { readText } from '../rows.ts';
import { DEFAULT_SCHEMA } from '../schema-name.ts';
import { type Query, transact } from '../transaction.ts';
import { makeRole } from './make-role.ts';
import { ROLE_KINDS, ROLE_NAMES, type RoleKind } from './role-names.ts';
import { takeOver } from './take-over.ts';

const TIMEOUT_MS = 60_000;

/** Which database, and how its roles are called. */
export interface RolesOptions {
  /** As a superuser, or as the database's owner who may create roles; a direct connection, not a pooler's. */
  readonly pool: PoolLike;
  readonly schema?: string;
  /** `ROLE_NAMES` unless given. Roles belong to the whole server: two stores on one server want two sets of names. */
  readonly names?: Partial<Readonly<Record<RoleKind, string>>>;
  /** Of printable ASCII; a role without one keeps what it has, a new one then can't log in with a password. They never reach a log. */
  readonly passwords?: Partial<Readonly<Record<RoleKind, string>>>;
}

/**
 * Makes the three roles where they are missing, and gives each what it needs and no more, also for tables of later
 * migrations: the owner has the schema, the app reads and writes rows but changes no table and not the list of
 * migrations, the reader reads. Idempotent; works before the first migration and after any. Temporary tables and new
 * objects in `public` are closed to everybody but the database's owner. `request_invalid` where a role of that name has
 * other rights, of which it is never robbed. Throws on bad names and passwords.
 */
export function setUpRoles({
  pool,
  schema = DEFAULT_SCHEMA,
  names,
  passwords = {},
}: RolesOptions): StoreResult<Readonly<Record<RoleKind, string>>> {
  const roles = { ...ROLE_NAMES, ...names };
  if (new Set(Object.values(roles)).size < ROLE_KINDS.length) {
    const issue: StoreIssue = { code: 'request_invalid', message: 'The three roles want three names.' };
    return Promise.resolve(err(issue));
  }
  return transact(pool, { schema, timeoutMs: TIMEOUT_MS }, async (query) => {
    await lockMigrations(query, schema);
    for (const kind of ROLE_KINDS) {
      const problem = await makeRole(query, roles[kind], passwords[kind]);
      if (problem !== undefined) return err<never, StoreIssue>({ code: 'request_invalid', message: problem });
    }
    await grantAll(query, schema, roles);
    return ok(roles);
  });
}

async function grantAll(
  query: Query,
  schema: string,
  names: Readonly<Record<RoleKind, string>>,
): Promise<void> {
  const [owner, app, reader] = ROLE_KINDS.map((kind) => quotedName(names[kind], 'role'));
  const [row] = await query('select quote_ident(current_database()) as name');
  const database = readText(row, 'name');
  const place = quotedName(schema, 'schema');
  // Hint: an administrator who is no superuser may only give things to a role that it belongs to.
  if (
    (await query('select from pg_catalog.pg_roles where rolname = current_user and not rolsuper')).length > 0
  )
    await query(`grant ${owner} to current_user`);
  await query(`grant connect, create, temporary on database ${database} to ${owner}`);
  await query(`revoke temporary on database ${database} from public`);
  await query(`grant connect on database ${database} to ${app}, ${reader}`);
  const isOpen = await query(
    "select from pg_catalog.pg_namespace where nspname = 'public' and has_schema_privilege($1::text, oid, 'create')",
    [names.app],
  );
  if (isOpen.length > 0) await query('revoke create on schema public from public');
  await takeOver(query, schema, names.owner);
  await query(`set local role ${owner}`);
  await prepareSchema(query, schema);
  for (const statement of [
    `revoke all on schema ${place} from public`,
    `grant usage on schema ${place} to ${app}, ${reader}`,
    `revoke all on all tables in schema ${place} from public, ${app}, ${reader}`,
    `grant select, insert, update, delete on all tables in schema ${place} to ${app}`,
    `revoke insert, update, delete on migration from ${app}`,
    `grant usage on all sequences in schema ${place} to ${app}`,
    `grant select on all tables in schema ${place} to ${reader}`,
    `alter default privileges in schema ${place} grant select, insert, update, delete on tables to ${app}`,
    `alter default privileges in schema ${place} grant usage on sequences to ${app}`,
    `alter default privileges in schema ${place} grant select on tables to ${reader}`,
  ]) {
    await query(statement);
  }
  await query('set local role none');
}
