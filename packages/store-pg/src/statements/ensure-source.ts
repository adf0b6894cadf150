import type { Instant, TextRef } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SELECT = 'select source_id from source where kind = $1::text and instance = $2::text';

const INSERT = `
insert into source (kind, instance, first_seen_at) values ($1::text, $2::text, $3::timestamptz)
on conflict (kind, instance) do nothing
returning source_id`;

/** The number of the source's instance; registered if missing, as seen first at that moment. */
export async function ensureSource(
  query: Query,
  { kind, instance }: Pick<TextRef, 'kind' | 'instance'>,
  at: Instant,
): Promise<number> {
  for (;;) {
    const [known] = await query(SELECT, [kind, instance]);
    if (known !== undefined) return readNumber(known, 'source_id');
    const [made] = await query(INSERT, [kind, instance, at]);
    if (made !== undefined) return readNumber(made, 'source_id');
  }
}
