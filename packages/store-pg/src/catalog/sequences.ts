import { cell, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { quoted } from './tables.ts';

/** Where a sequence stands. */
export interface SequencePlace {
  readonly name: string;
  readonly last: string;
  /** Whether `last` was given out. */
  readonly isCalled: boolean;
}

const SQL = `
select relname::text as name from pg_catalog.pg_class
where relnamespace = current_schema()::regnamespace and relkind = 'S'
order by relname collate "C"`;

/** Every sequence of the schema, those of identity columns too. They know no snapshot: read them after the rows. */
export async function readSequences(query: Query): Promise<readonly SequencePlace[]> {
  const places: SequencePlace[] = [];
  for (const row of await query(SQL)) {
    const name = readText(row, 'name');
    const [place] = await query(`select last_value::text as last, is_called from ${quoted(name)}`);
    places.push({ name, last: readText(place, 'last'), isCalled: cell(place, 'is_called') === true });
  }
  return places;
}

/** Sets the sequences, so that no number is given out twice. */
export async function setSequences(query: Query, places: readonly SequencePlace[]): Promise<void> {
  for (const { name, last, isCalled } of places) {
    await query('select setval($1::regclass, $2::bigint, $3::boolean)', [quoted(name), last, isCalled]);
  }
}
