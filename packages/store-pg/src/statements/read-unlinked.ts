import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SQL = 'select header from stat where header is not null and linked_to is null order by header';

/** Every header of the dictionary that is no stat so far. */
export async function readUnlinked(query: Query): Promise<readonly string[]> {
  return (await query(SQL)).map((row) => readText(row, 'header'));
}
