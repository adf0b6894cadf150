import type { AgentCard } from '@prime-tally/stats-core/ports';
import { factionOf } from '../codes.ts';
import { cell, readOptionalText, readText, readTexts } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

const SQL = `
select
  agent.codename, agent.owner_id::text as owner_id, ${instantText('agent.claimed_at')} as claimed_at, agent.is_hidden,
  array(
    select proxy.user_id::text from proxy where proxy.agent_id = agent.agent_id order by proxy.user_id
  ) as proxies,
  coalesce(
    (
      select faction from submission
      where submission.agent_id = agent.agent_id and span = 'a' and variant = 0
      order by taken_local desc limit 1
    ),
    (
      select faction from submission
      where submission.agent_id = agent.agent_id
      order by taken_local desc, span desc, variant desc limit 1
    ),
    agent.faction
  )::text as faction
from agent
where lower(agent.codename) = lower($1::text collate "C")`;

/** The agent of that codename, whatever its case, as its owner sees it. */
export async function readCard(query: Query, codename: string): Promise<AgentCard | undefined> {
  const [row] = await query(SQL, [codename]);
  if (row === undefined) return undefined;
  const ownerId = readOptionalText(row, 'owner_id');
  const claimedAt = readOptionalText(row, 'claimed_at');
  return {
    agent: readText(row, 'codename'),
    faction: factionOf(readText(row, 'faction')),
    ...(ownerId !== undefined && { ownerId }),
    ...(claimedAt !== undefined && { claimedAt }),
    isHidden: cell(row, 'is_hidden') === true,
    proxies: readTexts(row, 'proxies'),
  };
}
