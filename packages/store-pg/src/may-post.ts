import type { Submission } from '@prime-tally/stats-core/ports';
import { isProxy } from './statements/change-proxies.ts';
import type { LockedAgent } from './statements/lock-agent.ts';
import type { Query } from './transaction.ts';

/** Whether the poster's numbers count for the agent: its owner's, those that the owner agreed to, and a proxy's do. */
export async function mayPost(
  query: Query,
  { id, ownerId }: LockedAgent,
  { userId, consentedBy }: Submission,
): Promise<boolean> {
  if (userId === undefined || ownerId === undefined) return true;
  return ownerId === userId || ownerId === consentedBy || (await isProxy(query, id, userId));
}
