import type { Act, AgentCard, StoreIssue } from '@prime-tally/stats-core/ports';
import type { Result } from 'neverthrow';
import { mergeHistories } from './merge-histories.ts';
import { cardOf, unknownAgent } from './owners.ts';
import { addFormerName, hadName, moveFormerNames } from './statements/former-names.ts';
import { lockKnownAgents } from './statements/lock-agent.ts';
import { moveClaim } from './statements/move-claim.ts';
import { moveRest } from './statements/move-rest.ts';
import { recomputeCurrent } from './statements/recompute-current.ts';
import { renameHolds } from './statements/rename-agent.ts';
import { writeAudit } from './statements/write-audit.ts';
import type { Query } from './transaction.ts';

/** `Claims.merge` inside a transaction; the request is checked already. */
export async function merge(
  query: Query,
  codename: string,
  into: string,
  act: Act,
): Promise<Result<AgentCard, StoreIssue>> {
  const [agent, target] = await lockKnownAgents(query, codename, into);
  if (!target) return unknownAgent();
  if (!agent) return (await hadName(query, target.id, codename)) ? cardOf(query, into) : unknownAgent();
  await moveClaim(query, agent, target);
  await moveFormerNames(query, agent.id, target.id);
  await addFormerName(query, target.id, agent.codename, act.at);
  await mergeHistories(query, agent.id, target.id);
  await moveRest(query, agent.id, target.id);
  await recomputeCurrent(query, target.id);
  await renameHolds(query, agent.codename, target.codename);
  const details = { into: target.codename };
  await writeAudit(query, { ...act, what: 'merge_agents', subject: agent.codename, details });
  return cardOf(query, into);
}
