import type { EventDraft } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SELECT = `
select event_id::text as event_id from event
where chat_id = $1::bigint and name = $2::text and starts_at = $3::timestamptz`;

const INSERT = `
insert into event (chat_id, name, starts_at, ends_at, zone, formula, grace_minutes, settings)
values ($1::bigint, $2::text, $3::timestamptz, $4::timestamptz, $5::text, $6::json, $7::integer, $8::json)
on conflict (chat_id, name, starts_at) do nothing
returning event_id::text as event_id`;

/** The number of the chat's event of that name and start; made if missing. */
export async function insertEvent(
  query: Query,
  { chatId, name, from, to, zone, formula, graceMinutes, settings }: EventDraft,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  for (;;) {
    const [known] = await query(SELECT, [chatId, name, from]);
    if (known !== undefined) return { id: readText(known, 'event_id'), isNew: false };
    const rest = [to, zone, JSON.stringify(formula), graceMinutes, JSON.stringify(settings)];
    const [made] = await query(INSERT, [chatId, name, from, ...rest]);
    if (made !== undefined) return { id: readText(made, 'event_id'), isNew: true };
  }
}
