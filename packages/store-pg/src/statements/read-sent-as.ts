import { readOptionalText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SQL = 'select sent_as from outbox where event = $1::text and destination = $2::text';

/** The id under which a message was sent; `undefined` = none is known. */
export async function readSentAs(
  query: Query,
  event: string,
  destination: string,
): Promise<string | undefined> {
  const [row] = await query(SQL, [event, destination]);
  return row === undefined ? undefined : readOptionalText(row, 'sent_as');
}
