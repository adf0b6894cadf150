import type { Act, AgentCard, StoreIssue } from '@prime-tally/stats-core/ports';
import type { Result } from 'neverthrow';
import { cardOf, unknownAgent } from './owners.ts';
import { addFormerName, hadName } from './statements/former-names.ts';
import { lockKnownAgents } from './statements/lock-agent.ts';
import { renameAgent, renameHolds } from './statements/rename-agent.ts';
import { writeAudit } from './statements/write-audit.ts';
import type { Query } from './transaction.ts';
import { failed } from './work.ts';

/** `Claims.rename` inside a transaction; the request is checked already. */
export async function rename(
  query: Query,
  codename: string,
  to: string,
  act: Act,
): Promise<Result<AgentCard, StoreIssue>> {
  const [agent, other] = await lockKnownAgents(query, codename, to);
  if (!agent) return other && (await hadName(query, other.id, codename)) ? cardOf(query, to) : unknownAgent();
  if (other && other.id !== agent.id) return failed('agent_exists', 'Another agent has this codename.');
  const from = agent.codename;
  if (from === to) return cardOf(query, to);
  await renameAgent(query, agent.id, to);
  if (!other) await addFormerName(query, agent.id, from, act.at);
  await renameHolds(query, from, to);
  await writeAudit(query, { ...act, what: 'rename_agent', subject: from, details: { to } });
  return cardOf(query, to);
}
