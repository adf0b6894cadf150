import type { Query } from '../transaction.ts';
import { quoted, type Table } from './tables.ts';

/** Inserts rows from their lines, identity numbers included; `skipTaken` leaves out those that collide with a row that is there (the caller compares afterwards). */
export async function insertLines(
  query: Query,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  lines: readonly string[],
  { skipTaken = false }: { readonly skipTaken?: boolean } = {},
): Promise<void> {
  if (lines.length === 0) return;
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns.map(({ type }, index) => `(line ->> ${index})::${type}`).join(', ');
  // Hint: `offset 0` keeps the planner from reading each line's JSON once a column.
  await query(
    `insert into ${quoted(name)} (${names}) overriding system value
select ${values} from (select text::jsonb as line from unnest($1::text[]) as text offset 0) as part
${skipTaken ? 'on conflict do nothing' : ''}`,
    [lines],
  );
}
