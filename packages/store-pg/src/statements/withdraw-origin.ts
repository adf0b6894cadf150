import type { SourceRef } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';
import { deleteUnheld } from './delete-unheld.ts';
import { promoteVariants } from './promote-variants.ts';
import type { Held } from './start-save.ts';

const SQL = `
delete from origin
where source_id = $1::integer and external_id = $2::text and ordinal = $3::smallint and agent_id = $4::bigint`;

/** Takes a source's hold off what it has stored, which goes unless another source holds it. Current values are left as they are. */
export async function withdrawOrigin(query: Query, source: SourceRef, held: Held): Promise<void> {
  await query(SQL, [held.sourceId, source.externalId, source.ordinal, held.agentId]);
  if ((await deleteUnheld(query, held.agentId)) > 0) await promoteVariants(query, held.agentId);
}
