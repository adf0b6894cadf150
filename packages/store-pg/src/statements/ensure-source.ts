import type { SourceRef } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SELECT = 'select source_id from source where kind = $1::text and instance = $2::text';

const INSERT = `
insert into source (kind, instance) values ($1::text, $2::text)
on conflict (kind, instance) do nothing
returning source_id`;

/** The number of the source's instance; registered if missing. */
export async function ensureSource(query: Query, { kind, instance }: SourceRef): Promise<number> {
  for (;;) {
    for (const sql of [SELECT, INSERT]) {
      const [row] = await query(sql, [kind, instance]);
      if (row !== undefined) return readNumber(row, 'source_id');
    }
  }
}
