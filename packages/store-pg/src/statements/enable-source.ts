import type { Query } from '../transaction.ts';

const SQL = `
update source set is_enabled = $2::boolean where source_id = $1::integer and is_enabled <> $2::boolean
returning 1`;

/** Lets things be taken from a source, or not; answers with whether that changed. */
export async function enableSource(query: Query, sourceId: number, isEnabled: boolean): Promise<boolean> {
  return (await query(SQL, [sourceId, isEnabled])).length > 0;
}
