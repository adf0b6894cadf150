import type { Snapshot } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import { cell } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { SUBMISSION_COLUMNS } from './parts.ts';

/** Rows of what stands round a moment in an agent's history: the columns of `snapshotOf` and `shape_id`. */
export interface NeighbourRows {
  /** The same moment and span, by variant. */
  readonly same: readonly unknown[];
  /** The last ALL TIME one before. */
  readonly previous?: unknown;
  /** Whether there is an ALL TIME one after. */
  readonly hasNewer: boolean;
}

const SQL = `
with near as (
  (
    select 'same' as role, * from submission
    where agent_id = $1::bigint and taken_local = $2::timestamp and span = $3::"char"
  )
  union all
  (
    select 'previous', * from submission
    where agent_id = $1::bigint and taken_local < $2::timestamp and span = 'a' and variant = 0
    order by taken_local desc limit 1
  )
)
select submission.role, submission.variant, submission.shape_id, ${SUBMISSION_COLUMNS}, newer.is_there as has_newer
from (
  select exists (
    select from submission
    where agent_id = $1::bigint and taken_local > $2::timestamp and span = 'a' and variant = 0
  ) as is_there
) as newer
left join near submission on true
order by submission.variant`;

/** What stands round a moment in an agent's history. */
export async function readNeighbours(
  query: Query,
  agentId: string,
  { takenAt, timeSpan }: Pick<Snapshot<string>, 'takenAt' | 'timeSpan'>,
): Promise<NeighbourRows> {
  const rows = await query(SQL, [agentId, takenAt, codeOf(timeSpan)]);
  return {
    same: rows.filter((row) => cell(row, 'role') === 'same'),
    previous: rows.find((row) => cell(row, 'role') === 'previous'),
    hasNewer: cell(rows[0], 'has_newer') === true,
  };
}
