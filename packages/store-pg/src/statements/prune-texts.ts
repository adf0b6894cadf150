import type { Instant } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const REFUSALS = `
with gone as (delete from refusal where last_at < $1::timestamptz returning count)
select coalesce(sum(count), 0)::bigint as refusals from gone`;

const TEXTS = `
delete from raw_text where received_at < $1::timestamptz
returning 1`;

/** Takes away counts of refusals and raw texts from before then; answers with how many refusals and texts. */
export async function pruneTexts(
  query: Query,
  before: Instant,
): Promise<{ readonly refusals: number; readonly texts: number }> {
  const [row] = await query(REFUSALS, [before]);
  return { refusals: readNumber(row, 'refusals'), texts: (await query(TEXTS, [before])).length };
}
