import type { Snapshot } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import { cell } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** Rows of what stands round a moment in an agent's history: the columns of `snapshotOf` and `shape_id`. */
export interface NeighbourRows {
  /** The same moment and span, by variant. */
  readonly same: readonly unknown[];
  /** The last ALL TIME one before. */
  readonly previous?: unknown;
  /** Whether there is an ALL TIME one after. */
  readonly hasNewer: boolean;
}

const SQL = `select * from neighbours_of($1::bigint, $2::timestamp, $3::"char")`;

/** What stands round a moment in an agent's history. */
export async function readNeighbours(
  query: Query,
  agentId: string,
  { takenAt, timeSpan }: Pick<Snapshot<string>, 'takenAt' | 'timeSpan'>,
): Promise<NeighbourRows> {
  return neighbourRowsOf(await query(SQL, [agentId, takenAt, codeOf(timeSpan)]));
}

/** The rows of `neighbours_of` by their roles. */
export function neighbourRowsOf(rows: readonly unknown[]): NeighbourRows {
  return {
    same: rows.filter((row) => cell(row, 'role') === 'same'),
    previous: rows.find((row) => cell(row, 'role') === 'previous'),
    hasNewer: cell(rows[0], 'has_newer') === true,
  };
}
