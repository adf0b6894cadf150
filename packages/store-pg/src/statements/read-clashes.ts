import type { Snapshot } from '@prime-tally/stats-core';
import { readNumber, readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

/** A submission of a moment that two agents have. */
export interface Clashing {
  readonly agentId: string;
  readonly takenLocal: string;
  /** Its letter. */
  readonly span: string;
  readonly variant: number;
  readonly snapshot: Snapshot<string>;
}

const MOMENTS = 100;

const SQL = `
with moment as (
  select distinct taken_local, span from submission
  where agent_id = $1::bigint and exists (
    select from submission as rival
    where rival.agent_id = $2::bigint and rival.taken_local = submission.taken_local and rival.span = submission.span
  )
  order by taken_local, span limit $3::bigint
)
select submission.agent_id::text as agent_id, submission.variant, ${SNAPSHOT_COLUMNS}
from moment
join submission using (taken_local, span)
${SNAPSHOT_JOINS}
where submission.agent_id in ($1::bigint, $2::bigint)
order by submission.taken_local, submission.span, submission.variant`;

/** The submissions of both agents at some of the moments that both have; none = there is no such moment. */
export async function readClashes(query: Query, agentId: string, into: string): Promise<readonly Clashing[]> {
  const rows = await query(SQL, [agentId, into, MOMENTS]);
  return rows.map((row) => ({
    agentId: readText(row, 'agent_id'),
    takenLocal: readText(row, 'taken_local'),
    span: readText(row, 'span'),
    variant: readNumber(row, 'variant'),
    snapshot: readSnapshot(row, ''),
  }));
}
