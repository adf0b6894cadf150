import type { Forgotten } from '@prime-tally/stats-core/ports';
import { deleteAgents } from './statements/delete-agents.ts';
import { forgetNames } from './statements/forget-names.ts';
import { forgetUser } from './statements/forget-user.ts';
import { lockOwnedAgents } from './statements/owned-agents.ts';
import { readNamesOf } from './statements/read-names-of.ts';
import type { Query } from './transaction.ts';

/** `People.deletePerson` inside a transaction; the request is checked already. */
export async function deletePerson(query: Query, userId: string): Promise<Forgotten> {
  const agentIds = (await lockOwnedAgents(query, userId)).map(({ id }) => id);
  const names = await readNamesOf(query, agentIds);
  const submissions = await deleteAgents(query, agentIds);
  await forgetUser(query, userId);
  await forgetNames(query, [...names, { name: userId, until: 'infinity' }]);
  return { agents: agentIds.length, submissions };
}
