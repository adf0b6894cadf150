import type { DoneUpdate, Instant } from '@prime-tally/stats-core/ports';
import { contentDigestOf } from '../content-digest.ts';
import type { Query } from '../transaction.ts';

const SQL = `
insert into done_update (instance, update_id, content, done_at)
select $1::text, new.update_id, decode(new.content, 'hex'), $2::timestamptz
from unnest($3::bigint[], $4::text[]) as new (update_id, content)
on conflict (instance, update_id) do update set content = excluded.content, done_at = excluded.done_at`;

/** Notes updates that were dealt with. */
export async function noteUpdates(
  query: Query,
  instance: string,
  updates: readonly DoneUpdate[],
  at: Instant,
): Promise<void> {
  if (updates.length === 0) return;
  // The same row can't be changed twice in one statement.
  const byId = new Map(updates.map(({ id, content }) => [id, content]));
  const contents = [...byId.values()].map((one) => (one === undefined ? null : contentDigestOf(one)));
  await query(SQL, [instance, at, [...byId.keys()], contents]);
}
