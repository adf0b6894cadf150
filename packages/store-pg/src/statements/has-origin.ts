import type { SourceRef } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = `
select from origin
where source_id = (select source_id from source where kind = $1::text and instance = $2::text)
  and external_id = $3::text and ordinal = $4::smallint`;

/** Whether something that the source brought is in the history. */
export async function hasOrigin(
  query: Query,
  { kind, instance, externalId, ordinal }: SourceRef,
): Promise<boolean> {
  return (await query(SQL, [kind, instance, externalId, ordinal])).length > 0;
}
