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

const SQL = `
select write_submission(
  $1::bigint, $2::timestamp, $3::"char", $4::smallint, $5::text, $6::timestamptz,
  $7::integer, $8::"char", $9::bigint[], $10::text, $11::text, $12::text[], $13::jsonb,
  $14::integer[], $15::bigint[], $16::boolean,
  $17::integer, $18::text, $19::smallint, $20::integer, $21::bigint, $22::bigint, $23::text
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
  await query(SQL, [
    agentId,
    snapshot.takenAt,
    codeOf(snapshot.timeSpan),
    variant,
    zone ?? null,
    receivedAt,
    numbers?.shapeId ?? null,
    codeOf(snapshot.faction),
    numbers?.values ?? null,
    snapshot.timeSpanText === PLAIN_SPAN_TEXT ? null : snapshot.timeSpanText,
    catalogueVersion,
    warnings.length === 0 ? null : warnings,
    numbers?.extras === undefined ? null : JSON.stringify(numbers.extras),
    current?.statIds ?? [],
    current?.values ?? [],
    current?.hasHeaders ?? false,
    sourceId,
    source.externalId,
    source.ordinal,
    source.revision,
    userId ?? null,
    chatId ?? null,
    submission.textSha256,
  ]);
}
