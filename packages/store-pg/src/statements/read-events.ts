import type { ChatId, EventCard, EventState, Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';
import { EVENT_COLUMNS, letterOf, readEvent } from './event-row.ts';

const BY_ID = `select ${EVENT_COLUMNS} from event where event_id = $1::bigint`;

const OF_CHAT = `
select ${EVENT_COLUMNS} from event
where chat_id = $1::bigint and state = any ($2::"char"[])
order by event.starts_at desc, event.event_id desc
limit $3::bigint`;

const MOMENT = "(case state when 'p' then event.starts_at else event.ends_at end)";

const DUE = `
select ${EVENT_COLUMNS} from event
where state <> 'c' and ${MOMENT} <= $1::timestamptz
order by ${MOMENT}, event.event_id
limit $2::bigint`;

/** The event of that number. */
export async function readEventById(query: Query, id: string): Promise<EventCard | undefined> {
  return (await query(BY_ID, [id])).map(readEvent)[0];
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockEvent(query: Query, id: string): Promise<EventCard | undefined> {
  return (await query(`${BY_ID} for update`, [id])).map(readEvent)[0];
}

/** The same, and nobody changes it until the transaction ends. */
export async function holdEvent(query: Query, id: string): Promise<EventCard | undefined> {
  return (await query(`${BY_ID} for share`, [id])).map(readEvent)[0];
}

/** Events of a chat in these states, newest start first. */
export async function readEventsOf(
  query: Query,
  chatId: ChatId,
  states: readonly EventState[],
  limit: number,
): Promise<readonly EventCard[]> {
  return (await query(OF_CHAT, [chatId, states.map(letterOf), limit])).map(readEvent);
}

/** Events whose next moment has come, the longest due first. */
export async function readEventsDue(
  query: Query,
  now: Instant,
  limit: number,
): Promise<readonly EventCard[]> {
  return (await query(DUE, [now, limit])).map(readEvent);
}
