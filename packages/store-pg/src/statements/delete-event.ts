import type { Query } from '../transaction.ts';

/** Takes an event away, with who takes part; answers with whether there was one. */
export async function deleteEvent(query: Query, id: string): Promise<boolean> {
  return (await query('delete from event where event_id = $1::bigint returning 1', [id])).length > 0;
}
