import type { Hold, HoldDraft, HoldReason } from '@prime-tally/stats-core/ports';
import { heldSubmissionOf, heldTextOf } from '../held-submission.ts';
import { cell, readNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

/** A hold, and whether somebody has accepted it: it is kept until it expires, and waits no longer. */
export interface HoldRow {
  readonly hold: Hold;
  readonly isAccepted: boolean;
}

/** Columns that `readHold` takes, of `hold` with its `source`. */
export const HOLD_COLUMNS = `
  hold.hold_id::text as hold_id, hold.decider_id::text as decider_id, hold.poster_id::text as poster_id,
  hold.chat_id::text as chat_id, ${instantText('hold.expires_at')} as expires_at, hold.ordinal, hold.is_accepted,
  hold.reason, hold.external_id, hold.codename, hold.submission::text as submission, source.kind, source.instance`;

const BY_SOURCE = `
select ${HOLD_COLUMNS}
from hold
join source using (source_id)
where hold.source_id = $1::integer and hold.external_id = $2::text and hold.ordinal = $3::smallint
for update of hold`;

const BY_ID = `
select ${HOLD_COLUMNS}
from hold
join source using (source_id)
where hold.hold_id = $1::bigint`;

const WAITING_FOR = `
select ${HOLD_COLUMNS}
from hold
join source using (source_id)
where hold.decider_id = $1::bigint and hold.hold_id > coalesce($2::bigint, 0) and not hold.is_accepted
order by hold.hold_id limit $3::bigint`;

const WAITING_IN = `
select count(*) as count from hold where chat_id = $1::bigint and not is_accepted`;

const INSERT = `
insert into hold (
  decider_id, poster_id, chat_id, expires_at, source_id, external_id, ordinal, reason, codename, submission
) values (
  $4::bigint, $5::bigint, $6::bigint, $7::timestamptz, $1::integer, $2::text, $3::smallint, $8::text, $9::text, $10::jsonb
)`;

const REPLACE = `
update hold set
  decider_id = $4::bigint, poster_id = $5::bigint, chat_id = $6::bigint, expires_at = $7::timestamptz, reason = $8::text,
  codename = $9::text, submission = $10::jsonb, is_accepted = false
where source_id = $1::integer and external_id = $2::text and ordinal = $3::smallint`;

const ACCEPT = 'update hold set is_accepted = true where hold_id = $1::bigint';

const REFUSE = `
delete from hold where hold_id = $1::bigint and not is_accepted
returning 1`;

const DECIDED = 'delete from hold where expires_at <= $1::timestamptz(3) and is_accepted';

const EXPIRED = `
with gone as (
  delete from hold where hold_id in (
    select hold_id from hold
    where expires_at <= $1::timestamptz(3) and not is_accepted
    order by expires_at, hold_id limit $2::bigint for update skip locked
  )
  returning *
)
select ${HOLD_COLUMNS}
from gone as hold
join source using (source_id)
order by hold.expires_at, hold.hold_id`;

/** What the source of a draft has waiting, or had accepted; nobody else changes it meanwhile. */
export async function readHoldOf(
  query: Query,
  sourceId: number,
  { source }: HoldDraft['submission'],
): Promise<HoldRow | undefined> {
  const [row] = await query(BY_SOURCE, [sourceId, source.externalId, source.ordinal]);
  return row === undefined ? undefined : readRow(row);
}

/** The hold of that id, waiting or accepted; nobody else changes it meanwhile where it is locked. */
export async function readHoldById(
  query: Query,
  id: string,
  isLocked: boolean,
): Promise<HoldRow | undefined> {
  const [row] = await query(isLocked ? `${BY_ID} for update of hold` : BY_ID, [id]);
  return row === undefined ? undefined : readRow(row);
}

/** What waits for a user, oldest first. */
export async function readHoldsFor(
  query: Query,
  deciderId: string,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<readonly Hold[]> {
  return (await query(WAITING_FOR, [deciderId, after ?? null, limit])).map(readHold);
}

/** How many wait that came from the chat. */
export async function countHoldsIn(query: Query, chatId: string): Promise<number> {
  const [row] = await query(WAITING_IN, [chatId]);
  return readNumber(row, 'count');
}

/** Writes a hold, or what its source holds now. */
// Hint: not `on conflict`, which would use up a number for nothing; the source is locked.
export async function writeHold(
  query: Query,
  sourceId: number,
  draft: HoldDraft,
  isNew: boolean,
): Promise<void> {
  const { submission, deciderId, expiresAt, reason } = draft;
  const { snapshot, source, userId, chatId } = submission;
  await query(isNew ? INSERT : REPLACE, [
    sourceId,
    source.externalId,
    source.ordinal,
    deciderId,
    userId ?? null,
    chatId ?? null,
    expiresAt,
    reason,
    snapshot.agent,
    heldTextOf(submission),
  ]);
}

/** It waits no longer, and is kept until it expires. */
export async function markAccepted(query: Query, id: string): Promise<void> {
  await query(ACCEPT, [id]);
}

/** Takes a waiting hold away; whether there was one. */
export async function deleteHold(query: Query, id: string): Promise<boolean> {
  return (await query(REFUSE, [id])).length > 0;
}

/** Takes away what has expired by then, of what still waits up to `limit`; answers with the latter. */
export async function deleteExpiredHolds(query: Query, now: string, limit: number): Promise<readonly Hold[]> {
  await query(DECIDED, [now]);
  return (await query(EXPIRED, [now, limit])).map(readHold);
}

/** A hold from its columns. */
export function readHold(row: unknown): Hold {
  return {
    id: readText(row, 'hold_id'),
    submission: heldSubmissionOf(row),
    reason: reasonOf(readText(row, 'reason')),
    deciderId: readText(row, 'decider_id'),
    expiresAt: readText(row, 'expires_at'),
  };
}

function readRow(row: unknown): HoldRow {
  return { hold: readHold(row), isAccepted: cell(row, 'is_accepted') === true };
}

function reasonOf(text: string): HoldReason {
  const reasons: readonly HoldReason[] = [
    'claimed',
    'forwarded',
    'stat_fallen',
    'span_disguised',
    'name_changed',
  ];
  const reason = reasons.find((one) => one === text);
  if (reason === undefined) throw new Error(`No reason to hold: ${text}`);
  return reason;
}
