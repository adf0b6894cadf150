import type { LocalDateTime, SnapshotSpan } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import type { Query } from '../transaction.ts';

const SQL = `
delete from submission
where agent_id = $1::bigint and taken_local = $2::timestamp and span = $3::"char" and variant = 0
returning 1`;

/** Takes a submission away, with its sources; answers with the number of those that went. Current values are left as they are. */
export async function deleteSubmission(
  query: Query,
  agentId: string,
  takenAt: LocalDateTime,
  timeSpan: SnapshotSpan,
): Promise<number> {
  return (await query(SQL, [agentId, takenAt, codeOf(timeSpan)])).length;
}
