import type { Instant, OutboxMessage } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

// Hint: what is there is left out first, though `on conflict` would do, so that no number is spent on it.
const SQL = `
insert into outbox (agent_id, event, destination, kind, payload, created_at, due_at)
select
  (select agent_id from agent where lower(codename) = lower($1::text collate "C")),
  new.event, new.destination, new.kind, new.payload::json, $2::timestamptz, coalesce(new.due_at::timestamptz, $2::timestamptz)
from (
  select distinct on (event, destination) *
  from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    with ordinality as given (event, destination, kind, payload, due_at, place)
  order by event, destination, place
) as new
where not exists (
  select from outbox where outbox.event = new.event and outbox.destination = new.destination
)
order by new.place
on conflict (event, destination) do nothing
returning 1`;

/** Writes messages into the outbox, in their order, once an event and destination, to go with the agent if one is named; answers with how many are new. */
export async function insertMessages(
  query: Query,
  messages: readonly OutboxMessage[],
  at: Instant,
  agent: string | undefined,
): Promise<number> {
  if (messages.length === 0) return 0;
  const rows = await query(SQL, [
    agent ?? null,
    at,
    messages.map(({ event }) => event),
    messages.map(({ destination }) => destination),
    messages.map(({ kind }) => kind),
    messages.map(({ payload }) => JSON.stringify(payload)),
    messages.map(({ notBefore }) => notBefore ?? null),
  ]);
  return rows.length;
}
