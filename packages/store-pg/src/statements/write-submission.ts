import type { Submission } from '@prime-tally/stats-core/ports';
import { codeOf } from '../codes.ts';
import { PLAIN_SPAN_TEXT } from '../snapshot-row.ts';
import type { StoredNumbers } from '../store-numbers.ts';
import type { Query } from '../transaction.ts';

/** Numbers of stats, one for each. */
export type Values = Pick<StoredNumbers, 'statIds' | 'values' | 'hasHeaders'>;

/** What a save writes. */
export interface SubmissionRows {
  readonly agentId: string;
  readonly sourceId: number;
  readonly submission: Submission;
  readonly variant: number;
  /** Of the history's new row; absent = the row is there. */
  readonly numbers?: StoredNumbers;
  /** What becomes current, as far as it differs from what is. */
  readonly current?: Values;
}

const PLAIN = `
  select $1::bigint, part.stat_id, part.value
  from unnest($13::integer[], $14::bigint[]) as part (stat_id, value)`;

const LINKED = `
  select distinct on (2) $1::bigint, coalesce(stat.linked_to, stat.stat_id), part.value
  from unnest($13::integer[], $14::bigint[]) as part (stat_id, value)
  join stat on stat.stat_id = part.stat_id
  order by 2, stat.linked_to nulls first`;

// Hint: one statement. As several they cost more on the way and in planning than in the tables.
const sqlOf = (values: string): string => `
with row as (
  insert into submission (
    agent_id, taken_local, taken_at, received_at, shape_id, span, faction, numbers, large, span_text, zone, catalogue, warnings, extras, variant
  )
  select
    $1::bigint, $2::timestamp, instant_of($2::timestamp, $3::text), $4::timestamptz, $5::integer, $6::"char", $7::"char",
    packed($8::bigint[]), large_in($8::bigint[]), $9::text, $3::text, $10::text, $11::text[], $12::jsonb, $22::smallint
  where $5::integer is not null
), current as (
  insert into current_stat (agent_id, stat_id, value) ${values}
  on conflict (agent_id, stat_id) do update set value = excluded.value
  where current_stat.value <> excluded.value
), group_chat as (
  insert into chat (chat_id, first_seen_at)
  select $20::bigint, $4::timestamptz where $20::bigint is not null
  on conflict (chat_id) do nothing
), member as (
  insert into membership (agent_id, chat_id, since)
  select $1::bigint, $20::bigint, $4::timestamptz where $20::bigint is not null
  on conflict (agent_id, chat_id) do nothing
)
insert into origin (
  agent_id, taken_local, span, source_id, external_id, ordinal, revision, user_id, chat_id, text_sha256, variant
) values (
  $1::bigint, $2::timestamp, $6::"char", $15::integer, $16::text, $17::smallint, $18::integer, $19::bigint, $20::bigint,
  decode($21::text, 'hex'), $22::smallint
)`;

/**
 * Adds a row to the agent's history, unless it is there, names the source as one that holds it, makes values the
 * agent's current ones, which is right for its newest ALL TIME snapshot alone, and counts the agent among the chat's.
 */
export async function writeSubmission(
  query: Query,
  { agentId, sourceId, submission, variant, numbers, current }: SubmissionRows,
): Promise<void> {
  const { snapshot, zone, receivedAt, catalogueVersion, warnings, source, userId, chatId } = submission;
  await query(sqlOf(current?.hasHeaders ? LINKED : PLAIN), [
    agentId,
    snapshot.takenAt,
    zone ?? null,
    receivedAt,
    numbers?.shapeId ?? null,
    codeOf(snapshot.timeSpan),
    codeOf(snapshot.faction),
    numbers?.values ?? null,
    snapshot.timeSpanText === PLAIN_SPAN_TEXT ? null : snapshot.timeSpanText,
    catalogueVersion,
    warnings.length === 0 ? null : warnings,
    numbers?.extras === undefined ? null : JSON.stringify(numbers.extras),
    current?.statIds ?? [],
    current?.values ?? [],
    sourceId,
    source.externalId,
    source.ordinal,
    source.revision,
    userId ?? null,
    chatId ?? null,
    submission.textSha256,
    variant,
  ]);
}
