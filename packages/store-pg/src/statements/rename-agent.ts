import type { Query } from '../transaction.ts';

const AGENT = 'update agent set codename = $2::text where agent_id = $1::bigint';

const HOLDS = `
update hold set codename = $2::text where lower(codename) = lower($1::text collate "C")`;

/** Gives the agent another codename, which no other agent has. */
export async function renameAgent(query: Query, agentId: string, codename: string): Promise<void> {
  await query(AGENT, [agentId, codename]);
}

/** Lets the submissions that wait under one codename wait under another. */
export async function renameHolds(query: Query, from: string, to: string): Promise<void> {
  await query(HOLDS, [from, to]);
}
