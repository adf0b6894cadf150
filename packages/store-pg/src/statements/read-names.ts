import type { Names } from '../dictionary.ts';
import { readNumber, readNumbers, readOptionalTexts } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { SHAPE_NAMES } from './parts.ts';

const SQL = `
select shape.shape_id, shape.stat_ids, names.keys, names.headers
from shape
${SHAPE_NAMES}
where shape.shape_id = any ($1::integer[])`;

/** What stands at the places of these shapes' values, by the shapes' numbers. */
export async function readNames(
  query: Query,
  shapeIds: readonly number[],
): Promise<ReadonlyMap<number, Names>> {
  const rows = await query(SQL, [shapeIds]);
  return new Map(
    rows.map((row) => [
      readNumber(row, 'shape_id'),
      {
        statIds: readNumbers(row, 'stat_ids'),
        keys: readOptionalTexts(row, 'keys'),
        headers: readOptionalTexts(row, 'headers'),
      },
    ]),
  );
}
