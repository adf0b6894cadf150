import type { SourceRef } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';
import type { Held } from './find-origin.ts';

const ORIGIN = `
delete from origin
where source_id = $1::integer and external_id = $2::text and ordinal = $3::smallint and agent_id = $4::bigint`;

const UNHELD = `
delete from submission
where agent_id = $1::bigint and taken_local = $2::timestamp and not exists (
  select from origin
  where origin.agent_id = submission.agent_id and origin.taken_local = submission.taken_local
    and origin.span = submission.span and origin.variant = submission.variant
)`;

/** Takes a source's hold off what it has stored, which goes unless another source holds it. Current values are left as they are. */
export async function withdrawOrigin(query: Query, source: SourceRef, held: Held): Promise<void> {
  await query(ORIGIN, [held.sourceId, source.externalId, source.ordinal, held.agentId]);
  await query(UNHELD, [held.agentId, held.takenLocal]);
}
