import type { Submission } from '@prime-tally/stats-core/ports';
import { codeOf } from '../codes.ts';
import { PLAIN_SPAN_TEXT } from '../snapshot-row.ts';
import type { StoredNumbers } from '../store-numbers.ts';
import type { Query } from '../transaction.ts';

const SQL = `
insert into submission (
  agent_id, taken_local, taken_at, received_at, shape_id, span, faction, "values", span_text, zone, catalogue, warnings, extras
) values (
  $1::bigint, $2::timestamp, instant_of($2::timestamp, $3::text), $4::timestamptz, $5::integer, $6::"char", $7::"char",
  $8::bigint[], $9::text, $3::text, $10::text, $11::text[], $12::jsonb
)`;

/** Adds a row to the agent's history. */
export async function insertSubmission(
  query: Query,
  agentId: string,
  { snapshot, zone, receivedAt, catalogueVersion, warnings }: Submission,
  { shapeId, values, extras }: StoredNumbers,
): Promise<void> {
  await query(SQL, [
    agentId,
    snapshot.takenAt,
    zone ?? null,
    receivedAt,
    shapeId,
    codeOf(snapshot.timeSpan),
    codeOf(snapshot.faction),
    values,
    snapshot.timeSpanText === PLAIN_SPAN_TEXT ? null : snapshot.timeSpanText,
    catalogueVersion,
    warnings.length === 0 ? null : warnings,
    extras === undefined ? null : JSON.stringify(extras),
  ]);
}
