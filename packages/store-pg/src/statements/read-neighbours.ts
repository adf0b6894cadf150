import type { Snapshot } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import { readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

/** What stands round a moment in an agent's history. */
export interface Neighbours {
  /** The same moment and span. */
  readonly same?: Snapshot<string>;
  /** The last ALL TIME one before. */
  readonly previous?: Snapshot<string>;
  /** Whether there is an ALL TIME one after. */
  readonly hasNewer: boolean;
}

const SQL = `
with near as (
  (
    select 'same' as role, * from submission
    where agent_id = $1::bigint and taken_local = $2::timestamp and span = $3::"char" and variant = 0
  )
  union all
  (
    select 'previous', * from submission
    where agent_id = $1::bigint and taken_local < $2::timestamp and span = 'a' and variant = 0
    order by taken_local desc limit 1
  )
  union all
  (
    select 'newer', * from submission
    where agent_id = $1::bigint and taken_local > $2::timestamp and span = 'a' and variant = 0
    order by taken_local limit 1
  )
)
select submission.role, ${SNAPSHOT_COLUMNS}
from near submission
${SNAPSHOT_JOINS}`;

/** What stands round a moment in an agent's history; the codename as given. */
export async function readNeighbours(
  query: Query,
  agentId: string,
  codename: string,
  { takenAt, timeSpan }: Pick<Snapshot<string>, 'takenAt' | 'timeSpan'>,
): Promise<Neighbours> {
  const rows = await query(SQL, [agentId, takenAt, codeOf(timeSpan)]);
  const rowOf = (role: string): unknown => rows.find((row) => readText(row, 'role') === role);
  const [same, previous] = [rowOf('same'), rowOf('previous')];
  return {
    ...(same === undefined ? {} : { same: readSnapshot(same, codename) }),
    ...(previous === undefined ? {} : { previous: readSnapshot(previous, codename) }),
    hasNewer: rowOf('newer') !== undefined,
  };
}
