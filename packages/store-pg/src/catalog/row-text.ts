import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { quoted, type Table } from './tables.ts';

/** A row as one line of JSON that is the same on every server: each column's text, in the columns' order. */
export function lineSql({ columns }: Pick<Table, 'columns'>): string {
  return `json_build_array(${columns.map(({ name }) => `${quoted(name)}::text`).join(', ')})::text`;
}

/** Digest of a row's line. */
export function digestSql(table: Table): string {
  return `md5(convert_to(${lineSql(table)}, 'UTF8'))`;
}

/** How many rows, and a digest of them that does not depend on their order. */
export interface Sum {
  readonly rows: number;
  /** 32 hex digits: the sum of the rows' MD5s, each half for itself modulo 2^64. */
  readonly checksum: string;
}

/** Columns `rows`, `high`, `low` over rows that have a `digest`; for `readSum`. */
export const SUM_COLUMNS = `
  count(*)::text as rows,
  coalesce(sum(('x' || substr(digest, 1, 16))::bit(64)::bigint), 0)::text as high,
  coalesce(sum(('x' || substr(digest, 17, 16))::bit(64)::bigint), 0)::text as low`;

/** The sum in a row of `SUM_COLUMNS`. */
export function readSum(row: unknown): Sum {
  return {
    rows: Number(readText(row, 'rows')),
    checksum: hexOf(BigInt(readText(row, 'high'))) + hexOf(BigInt(readText(row, 'low'))),
  };
}

/** The sum of a whole table; the cost grows with it. */
export async function sumOf(query: Query, table: Table): Promise<Sum> {
  const [row] = await query(
    `select ${SUM_COLUMNS} from (select ${digestSql(table)} as digest from ${quoted(table.name)}) as part`,
  );
  return readSum(row);
}

/** 64 bits as 16 hex digits; a negative number as its complement. */
export function hexOf(half: bigint): string {
  return BigInt.asUintN(64, half).toString(16).padStart(16, '0');
}
