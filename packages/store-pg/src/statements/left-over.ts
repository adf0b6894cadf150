import type { Snapshot } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import { readNumber, readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { StoredNumbers } from '../store-numbers.ts';
import type { Query } from '../transaction.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';

/** A submission with columns that are no stats. */
export interface LeftOver {
  readonly variant: number;
  /** Day (UTC) on which it arrived. */
  readonly day: string;
  readonly snapshot: Snapshot<string>;
}

const HAS_SOME = "(extras ? 'x' or extras ? 'u')";

const AGENTS = `select distinct agent_id::text as agent_id from submission where extras is not null and ${HAS_SOME} order by 1`;

const OF_AGENT = `
select
  agent.codename, submission.variant, to_char(submission.received_at at time zone 'UTC', 'YYYY-MM-DD') as day,
  ${SNAPSHOT_COLUMNS}
from agent
join submission using (agent_id)
${SNAPSHOT_JOINS}
where agent.agent_id = $1::bigint and extras is not null and ${HAS_SOME}
order by submission.taken_local, submission.span, submission.variant`;

const REWRITE = `
update submission
set shape_id = $5::integer, numbers = packed($6::bigint[]), large = large_in($6::bigint[]), extras = $7::jsonb
where agent_id = $1::bigint and taken_local = $2::timestamp and span = $3::"char" and variant = $4::smallint`;

/** The agents that have such submissions. */
export async function readAgentsWithLeftOver(query: Query): Promise<readonly string[]> {
  return (await query(AGENTS)).map((row) => readText(row, 'agent_id'));
}

/** Those of an agent. */
export async function readLeftOver(query: Query, agentId: string): Promise<readonly LeftOver[]> {
  return (await query(OF_AGENT, [agentId])).map((row) => ({
    variant: readNumber(row, 'variant'),
    day: readText(row, 'day'),
    snapshot: readSnapshot(row, readText(row, 'codename')),
  }));
}

/** Writes another reading of a submission over its numbers and what was left. */
export async function rewriteNumbers(
  query: Query,
  agentId: string,
  { variant, snapshot }: LeftOver,
  { shapeId, values, extras }: StoredNumbers,
): Promise<void> {
  await query(REWRITE, [
    agentId,
    snapshot.takenAt,
    codeOf(snapshot.timeSpan),
    variant,
    shapeId,
    values,
    extras === undefined ? null : JSON.stringify(extras),
  ]);
}
