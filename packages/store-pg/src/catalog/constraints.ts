import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { quoted } from './tables.ts';

/** A foreign key as the catalog writes it. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const SQL = `
select class.relname::text as table, conname::text as name,
  pg_get_constraintdef(con.oid) as definition
from pg_catalog.pg_constraint con
join pg_catalog.pg_class class on class.oid = con.conrelid
where con.connamespace = current_schema()::regnamespace and con.contype = 'f' and con.conparentid = 0
order by class.relname collate "C", conname collate "C"`;

/** Every foreign key of the schema. */
export async function readForeignKeys(query: Query): Promise<readonly ForeignKey[]> {
  return (await query(SQL)).map((row) => ({
    table: readText(row, 'table'),
    name: readText(row, 'name'),
    definition: readText(row, 'definition'),
  }));
}

/** Takes foreign keys away, so that rows may arrive in any order. */
export async function dropForeignKeys(query: Query, keys: readonly ForeignKey[]): Promise<void> {
  for (const { table, name } of keys)
    await query(`alter table ${quoted(table)} drop constraint if exists ${quoted(name)}`);
}

/** Puts back those of the foreign keys that are missing; each is proven on every row. */
export async function addForeignKeys(query: Query, keys: readonly ForeignKey[]): Promise<void> {
  const there = new Set((await readForeignKeys(query)).map(({ table, name }) => `${table}.${name}`));
  for (const { table, name, definition } of keys) {
    if (there.has(`${table}.${name}`)) continue;
    await query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  }
}
