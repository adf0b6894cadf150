import { type Key, keySql, orderSql, type Range, rangeSql, readKey } from '../catalog/pages.ts';
import { digestSql, lineSql, readSum, SUM_COLUMNS, type Sum } from '../catalog/row-text.ts';
import { quoted, type Table } from '../catalog/tables.ts';
import { cell, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** The sum of the next rows after a key, and the last one's key; absent = the table ends with them. */
export async function sumOfPage(
  query: Query,
  table: Table,
  after: Key | undefined,
  pageRows: number,
): Promise<{ readonly sum: Sum; readonly upTo?: Key }> {
  const { where, values } = rangeSql(table, { after });
  const [row] = await query(
    `with page as (
  select ${digestSql(table)} as digest, ${keySql(table)} as key, row_number() over (order by ${orderSql(table)}) as place
  from ${quoted(table.name)} where ${where} order by ${orderSql(table)} limit ${pageRows}
)
select ${SUM_COLUMNS}, (select key from page where place = ${pageRows}) as key from page`,
    values,
  );
  return { sum: readSum(row), ...(cell(row, 'key') !== null && { upTo: readKey(row) }) };
}

/** The sum of a range. */
export async function sumOfRange(query: Query, table: Table, range: Range): Promise<Sum> {
  const { where, values } = rangeSql(table, range);
  const [row] = await query(
    `select ${SUM_COLUMNS} from (select ${digestSql(table)} as digest from ${quoted(table.name)} where ${where}) as part`,
    values,
  );
  return readSum(row);
}

/** Digest of each row of a range by its key's text. */
export async function digestsOf(query: Query, table: Table, range: Range): Promise<Map<string, string>> {
  const { where, values } = rangeSql(table, range);
  const rows = await query(
    `select ${keySql(table)} as key, ${digestSql(table)} as digest from ${quoted(table.name)} where ${where}`,
    values,
  );
  return new Map(rows.map((row) => [readText(row, 'key'), readText(row, 'digest')]));
}

/** Lines of a range's rows, of those with these keys' texts where some are given. */
export async function linesIn(
  query: Query,
  table: Table,
  range: Range,
  keys?: readonly string[],
): Promise<string[]> {
  const { where, values } = rangeSql(table, range);
  const isOne = keys === undefined ? '' : `and ${keySql(table)} = any ($${values.length + 1}::text[])`;
  const rows = await query(
    `select ${lineSql(table)} as line from ${quoted(table.name)} where ${where} ${isOne}`,
    keys === undefined ? values : [...values, keys],
  );
  return rows.map((row) => readText(row, 'line'));
}

/** Deletes those of a range's rows that have these keys' texts. */
export async function deleteIn(
  query: Query,
  table: Table,
  range: Range,
  keys: readonly string[],
): Promise<void> {
  const { where, values } = rangeSql(table, range);
  await query(
    `delete from ${quoted(table.name)} where ${where} and ${keySql(table)} = any ($${values.length + 1}::text[])`,
    [...values, keys],
  );
}
