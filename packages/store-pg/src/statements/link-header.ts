import { readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

// Hint: a save that runs meanwhile would write current values by what it knew of the dictionary. It locks its agent first.
const STILL = 'lock table agent in exclusive mode';

const FIND = `
select stat.stat_id::text as stat_id, known.key
from stat
left join stat known on known.stat_id = stat.linked_to
where stat.header = $1::text`;

const STAT = `
insert into stat (key)
select $1::text where not exists (select from stat where key = $1::text)
on conflict (key) do nothing`;

const LINK = `
update stat set linked_to = (select stat_id from stat where key = $2::text)
where stat_id = $1::integer`;

const HOLDERS =
  'select agent_id::text as agent_id from current_stat where stat_id = $1::integer order by agent_id';

/** A header of the dictionary and the stat that it is linked to, if any; no save runs until the transaction ends. */
export async function findHeader(
  query: Query,
  header: string,
): Promise<{ readonly id: string; readonly key: string | undefined } | undefined> {
  await query(STILL);
  const [row] = await query(FIND, [header]);
  return row === undefined ? undefined : { id: readText(row, 'stat_id'), key: readOptionalText(row, 'key') };
}

/** Makes a header another name of a stat; answers with the agents whose current values must join. */
export async function linkHeader(query: Query, id: string, key: string): Promise<readonly string[]> {
  await query(STAT, [key]);
  await query(LINK, [id, key]);
  return (await query(HOLDERS, [id])).map((row) => readText(row, 'agent_id'));
}
