import type { ChatId, Instant, RefusalCount } from '@prime-tally/stats-core/ports';
import { readNumber, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

const SQL = `
select code, header, sum(count)::bigint as count, ${instantText('max(last_at)')} as last_at
from refusal
where day >= ($1::timestamptz at time zone 'UTC')::date and ($2::bigint is null or chat_id = $2::bigint)
group by code, header
order by 3 desc, code, coalesce(header, '')
limit $3::bigint`;

/** Counts of refusals since that day, most frequent first. */
export async function readRefusals(
  query: Query,
  since: Instant,
  chatId: ChatId | undefined,
  limit: number,
): Promise<readonly RefusalCount[]> {
  const rows = await query(SQL, [since, chatId ?? null, limit]);
  return rows.map((row) => {
    const header = readOptionalText(row, 'header');
    return {
      code: readText(row, 'code'),
      ...(header !== undefined && { header }),
      count: readNumber(row, 'count'),
      lastAt: readText(row, 'last_at'),
    };
  });
}
