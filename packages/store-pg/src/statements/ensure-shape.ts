import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SELECT = 'select shape_id from shape where stat_ids = $1::integer[]';

const INSERT = `
insert into shape (stat_ids) values ($1::integer[])
on conflict (stat_ids) do nothing
returning shape_id`;

/** A shape's number, and whether this transaction has made it. */
export interface EnsuredShape {
  readonly id: number;
  readonly isNew: boolean;
}

/** The shape with these stats, ascending; made if missing. */
export async function ensureShape(query: Query, statIds: readonly number[]): Promise<EnsuredShape> {
  for (;;) {
    for (const sql of [SELECT, INSERT]) {
      const [row] = await query(sql, [statIds]);
      if (row !== undefined) return { id: readNumber(row, 'shape_id'), isNew: sql === INSERT };
    }
  }
}
