import type { SourceRef } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';
import type { Held } from './start-save.ts';

const SQL = `
update origin set revision = $5::integer
where source_id = $1::integer and external_id = $2::text and ordinal = $3::smallint and agent_id = $4::bigint
  and revision < $5::integer`;

/** Remembers a later revision that brought the same text. */
export async function raiseRevision(query: Query, source: SourceRef, held: Held): Promise<void> {
  await query(SQL, [held.sourceId, source.externalId, source.ordinal, held.agentId, source.revision]);
}
