import { readText } from '../rows.ts';
import { quotedSchema } from '../schema-name.ts';
import type { Query } from '../transaction.ts';

/**
 * Guarantees the schema and its list of migrations, and that what is made in this transaction belongs to the schema's
 * owner, so that the rights which were given beforehand apply to it. Asks for no right where there is nothing to do.
 */
export async function prepareSchema(query: Query, schema: string): Promise<void> {
  const found = await query('select from pg_catalog.pg_namespace where nspname = $1::text', [schema]);
  if (found.length === 0) await query(`create schema ${quotedSchema(schema)}`);
  const [owner] = await query(
    `select quote_ident(pg_get_userbyid(nspowner)) as name from pg_catalog.pg_namespace
      where nspname = $1::text and pg_get_userbyid(nspowner) <> current_user and pg_has_role(nspowner, 'MEMBER')`,
    [schema],
  );
  if (owner !== undefined) await query(`set local role ${readText(owner, 'name')}`);
  if (!(await hasMigrations(query)))
    await query(`create table migration (
    number integer primary key,
    name text not null,
    applied_at timestamptz not null default now()
  )`);
}

/** Whether the schema has a list of migrations. */
export async function hasMigrations(query: Query): Promise<boolean> {
  return (await query("select where to_regclass('migration') is not null")).length > 0;
}
