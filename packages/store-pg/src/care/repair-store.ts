import { ok, type Result } from 'neverthrow';
import { type Database, readSnapshotOf, writeTo } from '../db/database.ts';
import type { DbIssue } from '../db/issue.ts';
import { readNumber, readNumbers } from '../rows.ts';
import { ensureShape } from '../statements/ensure-shape.ts';
import { lockAgentById } from '../statements/lock-agent.ts';
import { recomputeCurrent } from '../statements/recompute-current.ts';
import type { Query } from '../transaction.ts';
import { type AgentChoice, agentPages } from './agent-pages.ts';

const BAD_SHAPES = `
select shape_id, sorted.ids
from shape
cross join lateral (select array(select distinct id from unnest(stat_ids) as part (id) order by id) as ids) as sorted
where stat_ids <> sorted.ids and cardinality(stat_ids) = cardinality(sorted.ids)`;

const MOVE_VALUES = `
update submission set shape_id = $2::integer, numbers = packed(sorted.numbers), large = large_in(sorted.numbers)
from (
  select agent_id, taken_local, span, variant, (
    select array_agg(part.number order by part.stat_id)
    from unnest(shape.stat_ids, unpacked(numbers, large)) as part (stat_id, number)
  ) as numbers
  from submission
  join shape using (shape_id)
  where shape_id = $1::integer and cardinality(numbers) = cardinality(stat_ids)
) as sorted
where (submission.agent_id, submission.taken_local, submission.span, submission.variant)
  = (sorted.agent_id, sorted.taken_local, sorted.span, sorted.variant)`;

const DROP_SHAPE = `
delete from shape
where shape_id = $1::integer and not exists (select from submission where submission.shape_id = $1::integer)`;

const INSTANTS = `
update submission set taken_at = instant_of(taken_local, zone)
where agent_id = $1::bigint and taken_at <> instant_of(taken_local, zone)::timestamptz(0)`;

const PUBLIC = `
update agent set is_public = is_public_of(agent_id)
where agent_id = $1::bigint and is_public <> is_public_of(agent_id)`;

/** Puts shapes in order, with the values that lie along them. */
export function repairShapes(database: Database): Promise<Result<void, DbIssue>> {
  return writeTo(database, async (query) => {
    for (const row of await query(BAD_SHAPES)) {
      const bad = readNumber(row, 'shape_id');
      const { id } = await ensureShape(query, readNumbers(row, 'ids'));
      await query(MOVE_VALUES, [bad, id]);
      await query(DROP_SHAPE, [bad]);
    }
    return ok();
  });
}

/** Numbers of the chosen agents. */
export function chosenAgents(
  database: Database,
  choice: AgentChoice = {},
): Promise<Result<readonly string[], DbIssue>> {
  return readSnapshotOf(database, async (query) => {
    const all: string[] = [];
    for await (const page of agentPages(query, choice)) all.push(...page);
    return ok(all);
  });
}

/** Makes anew, from their histories, what is derived of these agents: instants, current values, factions. One transaction an agent. */
export async function rebuildAgents(
  database: Database,
  agentIds: readonly string[],
): Promise<Result<void, DbIssue>> {
  for (const id of agentIds) {
    const done = await writeTo(database, async (query) => {
      await rebuildAgent(query, id);
      return ok();
    });
    if (done.isErr()) return done;
  }
  return ok();
}

async function rebuildAgent(query: Query, agentId: string): Promise<void> {
  await lockAgentById(query, agentId);
  await query(INSTANTS, [agentId]);
  await query(PUBLIC, [agentId]);
  await recomputeCurrent(query, agentId);
}

/** Makes the indexes anew that boards are read from. Writing waits meanwhile. */
export function repairIndexes(database: Database): Promise<Result<void, DbIssue>> {
  return writeTo(database, async (query) => {
    for (const table of ['agent', 'current_stat', 'submission']) await query(`reindex table ${table}`);
    return ok();
  });
}
