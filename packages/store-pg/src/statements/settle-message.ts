import type { Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SENT = `
update outbox set sent_at = $2::timestamptz, sent_as = $3::text, claimed_until = null
where message_id = $1::bigint and sent_at is null`;

const TOLD = `
update outbox set sent_at = $3::timestamptz, sent_as = $4::text, claimed_until = null
where event = $1::text and destination = $2::text and sent_at is null`;

const RETRY = `
update outbox set due_at = $2::timestamptz, reason = $3::text, claimed_until = null
where message_id = $1::bigint and sent_at is null and given_up_at is null`;

const GIVE_UP = `
update outbox set given_up_at = $2::timestamptz, reason = $3::text, claimed_until = null
where message_id = $1::bigint and sent_at is null and given_up_at is null`;

/** Notes that a message was told. */
export async function markSent(
  query: Query,
  id: string,
  at: Instant,
  sentAs: string | undefined,
): Promise<void> {
  await query(SENT, [id, at, sentAs ?? null]);
}

/** Notes by a message's name that it was told. */
export async function markTold(
  query: Query,
  event: string,
  destination: string,
  at: Instant,
  sentAs: string | undefined,
): Promise<void> {
  await query(TOLD, [event, destination, at, sentAs ?? null]);
}

/** Puts a message off. */
export async function retryMessage(query: Query, id: string, at: Instant, reason: string): Promise<void> {
  await query(RETRY, [id, at, reason]);
}

/** Ends a message untold. */
export async function giveUp(query: Query, id: string, at: Instant, reason: string): Promise<void> {
  await query(GIVE_UP, [id, at, reason]);
}
