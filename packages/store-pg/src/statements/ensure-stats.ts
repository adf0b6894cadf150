import { readNumber, readOptionalText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** Numbers of stats and of headers in the dictionary. */
export interface StatIds {
  readonly byKey: ReadonlyMap<string, number>;
  /** Without the headers that the agent's daily limit kept out. */
  readonly byHeader: ReadonlyMap<string, number>;
  /** Whether this transaction has made some of them. */
  readonly isNew: boolean;
}

/** New headers that an agent may bring into the dictionary in a day (UTC). */
const NEW_HEADERS_A_DAY = 10;

const SELECT = `
select stat_id, key, header from stat where key = any ($1::text[])
union all
select stat_id, key, header from stat where header = any ($2::text[])`;

// Hint: inserted in one order by everybody, else two transactions with the same new names could lock each other out.
const INSERT_KEYS = `
insert into stat (key)
select key from unnest($1::text[]) as new (key) order by key collate "C"
on conflict (key) do nothing`;

const INSERT_HEADERS = `
insert into stat (header, first_agent_id, first_seen_on)
select header, $2::bigint, $3::date
from unnest($1::text[]) with ordinality as new (header, place)
where place <= $4::integer - (
  select count(*) from stat
  where first_agent_id = $2::bigint and first_seen_on = $3::date and header is not null
)
order by header collate "C"
on conflict (header) do nothing`;

/** Looks the names up; new keys are entered, and new headers as far as the agent's limit for the day allows. */
export async function ensureStats(
  query: Query,
  keys: readonly string[],
  headers: readonly string[],
  agentId: string,
  day: string,
): Promise<StatIds> {
  const found = await select(query, keys, headers);
  const newKeys = keys.filter((key) => !found.byKey.has(key));
  const newHeaders = headers.filter((header) => !found.byHeader.has(header));
  if (newKeys.length === 0 && newHeaders.length === 0) return { ...found, isNew: false };
  if (newKeys.length > 0) await query(INSERT_KEYS, [newKeys]);
  if (newHeaders.length > 0) await query(INSERT_HEADERS, [newHeaders, agentId, day, NEW_HEADERS_A_DAY]);
  return { ...(await select(query, keys, headers)), isNew: true };
}

async function select(
  query: Query,
  keys: readonly string[],
  headers: readonly string[],
): Promise<Omit<StatIds, 'isNew'>> {
  const byKey = new Map<string, number>();
  const byHeader = new Map<string, number>();
  for (const row of await query(SELECT, [keys, headers])) {
    const id = readNumber(row, 'stat_id');
    const key = readOptionalText(row, 'key');
    const header = readOptionalText(row, 'header');
    if (key !== undefined) byKey.set(key, id);
    if (header !== undefined) byHeader.set(header, id);
  }
  return { byKey, byHeader };
}
