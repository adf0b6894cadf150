import type { DoneUpdate } from '@prime-tally/stats-core/ports';
import { contentDigestOf } from '../content-digest.ts';
import { readFlag, readOptionalNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const IS_DONE = `
select
  exists (
    select from done_update
    where instance = $1::text and update_id = $2::bigint and (content is null or $3::text is null)
  )
  or exists (select from done_update where instance = $1::text and content = decode($3::text, 'hex')) as is_done`;

const LAST = 'select max(update_id) as last from done_update where instance = $1::text';

/** Whether the update's number or content was noted. */
export async function isUpdateDone(
  query: Query,
  instance: string,
  { id, content }: DoneUpdate,
): Promise<boolean> {
  const digest = content === undefined ? null : contentDigestOf(content);
  const [row] = await query(IS_DONE, [instance, id, digest]);
  return readFlag(row, 'is_done');
}

/** The largest number that was noted. */
export async function readLastUpdate(query: Query, instance: string): Promise<number | undefined> {
  const [row] = await query(LAST, [instance]);
  return readOptionalNumber(row, 'last');
}
