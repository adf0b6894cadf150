import { cell, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { lineSql } from './row-text.ts';
import { quoted, type Table } from './tables.ts';

/** Texts of a primary key's columns. */
export type Key = readonly string[];

/** Rows with keys in `(after, upTo]`; absent = no bound on that side. */
export interface Range {
  readonly after?: Key | undefined;
  readonly upTo?: Key | undefined;
}

/** The condition of a range, and its parameters from `$1` on. */
export function rangeSql({ key }: Table, { after, upTo }: Range): { where: string; values: string[] } {
  const row = `(${key.map(({ name }) => quoted(name)).join(', ')})`;
  const values: string[] = [];
  const bound = (texts: Key): string => {
    const parts = key.map(({ type }, index) => {
      values.push(texts[index] ?? '');
      return `$${values.length}::text::${type}`;
    });
    return `(${parts.join(', ')})`;
  };
  const conditions = [
    ...(after ? [`${row} > ${bound(after)}`] : []),
    ...(upTo ? [`${row} <= ${bound(upTo)}`] : []),
  ];
  return { where: conditions.length > 0 ? conditions.join(' and ') : 'true', values };
}

/** The order of the primary key. */
// Hint: with the table's name, else a column of the select list with the same name would be meant.
export function orderSql({ name: table, key }: Table): string {
  return key.map(({ name }) => `${quoted(table)}.${quoted(name)}`).join(', ');
}

/** The primary key as a JSON list of texts. */
export function keySql({ key }: Table): string {
  return `json_build_array(${key.map(({ name }) => `${quoted(name)}::text`).join(', ')})::text`;
}

/** Every row's line in the order of the primary key, `pageRows` at a time in memory. */
export async function* linesOf(query: Query, table: Table, pageRows: number): AsyncGenerator<string[]> {
  let after: Key | undefined;
  for (;;) {
    const { where, values } = rangeSql(table, { after });
    const rows = await query(
      `select ${lineSql(table)} as line, ${keySql(table)} as key from ${quoted(table.name)}
where ${where} order by ${orderSql(table)} limit ${pageRows}`,
      values,
    );
    if (rows.length > 0) yield rows.map((row) => readText(row, 'line'));
    if (rows.length < pageRows) return;
    after = readKey(rows.at(-1));
  }
}

/** The key in a row's column `key`. */
export function readKey(row: unknown): Key {
  const list: unknown = JSON.parse(readText(row, 'key'));
  if (!Array.isArray(list) || !list.every((text) => typeof text === 'string'))
    throw new Error(`Not a key: ${typeof cell(row, 'key')}`);
  return list;
}
