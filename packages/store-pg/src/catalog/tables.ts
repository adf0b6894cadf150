import { cell, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** One column that a row is written with; generated ones are left out. */
export interface Column {
  readonly name: string;
  /** As SQL names it. */
  readonly type: string;
}

/** One table that holds data, as the database's own catalog describes it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly Column[];
}

/** Tables about the schema and the house itself: never part of a backup or a move. */
const BOOKKEEPING = ['migration', 'house'];

const SQL = `
select
  class.relname::text as name,
  (
    select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
    from pg_catalog.pg_attribute
    where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
  ) as columns,
  (
    select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by place)
    from pg_catalog.pg_index
    cross join lateral unnest(indkey) with ordinality as part (number, place)
    join pg_catalog.pg_attribute on attrelid = indrelid and attnum = part.number
    where indrelid = class.oid and indisprimary
  ) as key
from pg_catalog.pg_class class
where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r' and class.relname <> all ($1::text[])
order by class.relname collate "C"`;

/** Every table of the schema that holds data, by name; throws on one without a primary key, which nobody could compare. */
export async function readTables(query: Query): Promise<readonly Table[]> {
  return (await query(SQL, [BOOKKEEPING])).map((row) => {
    const name = readText(row, 'name');
    const key = columnsOf(cell(row, 'key'));
    if (key.length === 0) throw new Error(`The table ${name} has no primary key`);
    return { name, columns: columnsOf(cell(row, 'columns')), key };
  });
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function columnsOf(list: unknown): Column[] {
  if (!Array.isArray(list)) return [];
  return list.map((item) => ({ name: readText(item, 'name'), type: readText(item, 'type') }));
}
