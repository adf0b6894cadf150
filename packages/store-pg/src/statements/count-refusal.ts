import { type Refusal, refusalHeaderOf } from '@prime-tally/stats-core/ports';
import { readFlag, readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const HEADERS_A_DAY = 20;
const COUNTS_A_DAY = 1_000;

const DAY = "($1::timestamptz(3) at time zone 'UTC')::date";

const SAME = `
  select from refusal
  where day = ${DAY} and source_id = $2::integer and chat_id is not distinct from $3::bigint and code = $4::text`;

const LOOK = `
select
  exists (${SAME} and header is not distinct from $5::text) as is_known,
  exists (${SAME} and header is null) as is_known_bare,
  (select count(*) from (${SAME} and header is not null) as one) as headers,
  (select count(*) from refusal where day = ${DAY}) as counts`;

const COUNT = `
insert into refusal (day, source_id, chat_id, code, header, last_at)
values (${DAY}, $2::integer, $3::bigint, $4::text, $5::text, $1::timestamptz)
on conflict (day, source_id, chat_id, code, header) do update
set count = refusal.count + 1, last_at = greatest(refusal.last_at, excluded.last_at)`;

const ERROR = `
update source set last_error_code = $3::text, last_error_at = $2::timestamptz
where source_id = $1::integer and (last_error_at is null or last_error_at <= $2::timestamptz(3))`;

/** Counts a text that could not be read, within the bounds of its day. */
// Hint: two at once may pass a bound by one each; it keeps a table small, no promise hangs on it.
export async function countRefusal(query: Query, sourceId: number, refusal: Refusal): Promise<void> {
  const { at, chatId, code } = refusal;
  let [chat, header] = [chatId ?? null, refusalHeaderOf(refusal) ?? null];
  const [row] = await query(LOOK, [at, sourceId, chat, code, header]);
  let isKnown = readFlag(row, 'is_known');
  if (!isKnown && readNumber(row, 'headers') >= HEADERS_A_DAY) {
    header = null;
    isKnown = readFlag(row, 'is_known_bare');
  }
  if (!isKnown && readNumber(row, 'counts') >= COUNTS_A_DAY) [chat, header] = [null, null];
  await query(COUNT, [at, sourceId, chat, code, header]);
  await query(ERROR, [sourceId, at, code]);
}
