import type { EventDraft, EventState } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';
import { letterOf } from './event-row.ts';

const DRAFT = `
update event
set name = $2::text, starts_at = $3::timestamptz, ends_at = $4::timestamptz, zone = $5::text, formula = $6::json,
  grace_minutes = $7::integer, settings = $8::json
where event_id = $1::bigint and not exists (
  select from event other
  where other.event_id <> $1::bigint and other.chat_id = event.chat_id and other.name = $2::text
    and other.starts_at = $3::timestamptz
)
returning 1`;

const STATE = 'update event set state = $2::"char" where event_id = $1::bigint';

/** Makes an event what the draft says, its chat apart; answers with whether no other one stands in the way. */
export async function updateEvent(
  query: Query,
  id: string,
  { name, from, to, zone, formula, graceMinutes, settings }: EventDraft,
): Promise<boolean> {
  const rest = [zone, JSON.stringify(formula), graceMinutes, JSON.stringify(settings)];
  return (await query(DRAFT, [id, name, from, to, ...rest])).length > 0;
}

/** Puts an event into a state. */
export async function setEventState(query: Query, id: string, state: EventState): Promise<void> {
  await query(STATE, [id, letterOf(state)]);
}
