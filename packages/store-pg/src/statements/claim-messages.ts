import type { ClaimedMessage, Instant } from '@prime-tally/stats-core/ports';
import { readJson, readNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

// Hint: the lock of rows alone is not enough. Of two messages to one destination the later one may be handed out while
// the earlier one is still being written, or while another claim, not yet to be seen, takes it. The number means nothing.
const TURN = 'select pg_advisory_xact_lock(7166318420337221)';

const PENDING = 'sent_at is null and given_up_at is null';

const SQL = `
with chosen as materialized (
  select message_id from outbox
  where ${PENDING} and due_at <= $1::timestamptz and (claimed_until is null or claimed_until <= $1::timestamptz)
    and not exists (
      select from outbox other
      where other.destination = outbox.destination and other.sent_at is null and other.given_up_at is null
        and (
          other.claimed_until > $1::timestamptz
          or other.message_id < outbox.message_id and (
            other.due_at <= $1::timestamptz
            or other.attempts > 0 and other.due_at <= $1::timestamptz + interval '1 hour'
          )
        )
    )
  order by message_id
  limit $2::integer
  for update skip locked
), claimed as (
  update outbox
  set attempts = attempts + 1, claimed_until = $1::timestamptz + make_interval(secs => $3::integer)
  from chosen
  where outbox.message_id = chosen.message_id
  returning outbox.message_id, event, destination, kind, payload::text as payload, attempts
)
select message_id::text as message_id, event, destination, kind, payload, attempts
from claimed order by claimed.message_id`;

/** Hands out due messages, of no two callers the same, one a destination. */
export async function claimMessages(
  query: Query,
  now: Instant,
  limit: number,
  leaseSeconds: number,
): Promise<readonly ClaimedMessage[]> {
  await query(TURN);
  const rows = await query(SQL, [now, limit, leaseSeconds]);
  return rows.map((row) => ({
    id: readText(row, 'message_id'),
    attempt: readNumber(row, 'attempts'),
    event: readText(row, 'event'),
    destination: readText(row, 'destination'),
    kind: readText(row, 'kind'),
    payload: readJson(row, 'payload'),
  }));
}
