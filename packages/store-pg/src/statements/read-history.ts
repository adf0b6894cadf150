import type { HistoryPage, HistoryQuery } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

const SQL = `
select agent.codename, ${SNAPSHOT_COLUMNS}
from agent
cross join lateral (
  select * from submission
  where agent_id = agent.agent_id and span = 'a' and variant = 0
    and taken_local >= coalesce($2::timestamp, '-infinity') and taken_local < coalesce($3::timestamp, 'infinity')
  order by taken_local limit $4::bigint
) submission
${SNAPSHOT_JOINS}
where lower(agent.codename) = lower($1::text collate "C")
order by submission.taken_local`;

/** A page of an agent's history, oldest first. */
export async function readHistory(
  query: Query,
  codename: string,
  { from, to, limit }: HistoryQuery,
): Promise<HistoryPage> {
  const rows = await query(SQL, [codename, from ?? null, to ?? null, limit + 1]);
  const found = rows.map((row) => readSnapshot(row, readText(row, 'codename')));
  const next = found[limit]?.takenAt;
  return { snapshots: found.slice(0, limit), ...(next !== undefined && { next }) };
}
