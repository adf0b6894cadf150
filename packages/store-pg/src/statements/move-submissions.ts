import type { Query } from '../transaction.ts';

/** A submission, and the variant under which another agent has it. */
export interface Placed {
  readonly takenLocal: string;
  /** Its letter. */
  readonly span: string;
  readonly variant: number;
  readonly becomes: number;
}

const PLACED = `
unnest($3::timestamp[], $4::"char"[], $5::smallint[], $6::smallint[]) as placed (taken_local, span, variant, becomes)`;

const joinOf = (table: string): string => `
update ${table} as held set agent_id = $2::bigint, variant = placed.becomes
from ${PLACED}
where held.agent_id = $1::bigint and held.taken_local = placed.taken_local and held.span = placed.span
  and held.variant = placed.variant`;

const DELETE = `
delete from submission
using ${PLACED}
where submission.agent_id = $1::bigint and $2::bigint is not null and submission.taken_local = placed.taken_local
  and submission.span = placed.span and submission.variant = placed.variant`;

const ALL = 'update submission set agent_id = $2::bigint where agent_id = $1::bigint';

/** Lets what holds these submissions hold those of another agent, and takes them away. */
export async function joinSubmissions(
  query: Query,
  agentId: string,
  into: string,
  placed: readonly Placed[],
): Promise<void> {
  if (placed.length === 0) return;
  for (const sql of [joinOf('origin'), DELETE]) await query(sql, valuesOf(agentId, into, placed));
}

/** Gives these submissions to another agent, with everything that holds them. */
export async function moveSubmissions(
  query: Query,
  agentId: string,
  into: string,
  placed: readonly Placed[],
): Promise<void> {
  if (placed.length > 0) await query(joinOf('submission'), valuesOf(agentId, into, placed));
}

/** Gives all of an agent's submissions to another, which has none of their moments. */
export async function moveAllSubmissions(query: Query, agentId: string, into: string): Promise<void> {
  await query(ALL, [agentId, into]);
}

function valuesOf(agentId: string, into: string, placed: readonly Placed[]): readonly unknown[] {
  return [
    agentId,
    into,
    placed.map(({ takenLocal }) => takenLocal),
    placed.map(({ span }) => span),
    placed.map(({ variant }) => variant),
    placed.map(({ becomes }) => becomes),
  ];
}
