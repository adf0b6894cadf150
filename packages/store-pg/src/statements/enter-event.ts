import type { LocalDateTime } from '@prime-tally/stats-core';
import type { EventPostRole, Instant } from '@prime-tally/stats-core/ports';
import { readFlag, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const AGENT = `
select
  agent_id::text as agent_id,
  $2::timestamp is null or exists (
    select from submission
    where submission.agent_id = agent.agent_id and taken_local = $2::timestamp and span = 'a' and variant = 0
  ) as has_post
from agent where lower(codename) = lower($1::text collate "C")
for key share`;

const ENTER = `
insert into event_entry (event_id, agent_id, entered_at) values ($1::bigint, $2::bigint, $3::timestamptz)
on conflict (agent_id, event_id) do nothing`;

const POSTS: Readonly<Record<EventPostRole, string>> = {
  start:
    'update event_entry set start_local = $3::timestamp where event_id = $1::bigint and agent_id = $2::bigint',
  end: 'update event_entry set end_local = $3::timestamp where event_id = $1::bigint and agent_id = $2::bigint',
};

/** The agent of that codename, and whether it has an ALL TIME submission that counts at that moment, if one is named. */
export async function findEntrant(
  query: Query,
  codename: string,
  takenAt: LocalDateTime | undefined,
): Promise<{ readonly id: string; readonly hasPost: boolean } | undefined> {
  const [row] = await query(AGENT, [codename, takenAt ?? null]);
  return row === undefined
    ? undefined
    : { id: readText(row, 'agent_id'), hasPost: readFlag(row, 'has_post') };
}

/** Makes the agent take part. */
export async function enterEvent(
  query: Query,
  id: string,
  agentId: string,
  at: Instant | undefined,
): Promise<void> {
  await query(ENTER, [id, agentId, at ?? null]);
}

/** Names a post of an agent that takes part. */
export async function setEventPost(
  query: Query,
  id: string,
  agentId: string,
  role: EventPostRole,
  takenAt: LocalDateTime,
): Promise<void> {
  await query(POSTS[role], [id, agentId, takenAt]);
}
