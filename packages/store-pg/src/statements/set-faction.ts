import type { Faction } from '@prime-tally/stats-core';
import { codeOf } from '../codes.ts';
import type { Query } from '../transaction.ts';

const SQL = 'update agent set faction = $2::"char" where agent_id = $1::bigint';

/** Makes it the agent's faction: that of its newest ALL TIME snapshot. */
export async function setFaction(query: Query, agentId: string, faction: Faction): Promise<void> {
  await query(SQL, [agentId, codeOf(faction)]);
}
