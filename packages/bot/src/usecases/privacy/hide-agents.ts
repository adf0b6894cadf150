import type { AgentBook, Claims, UserId } from '@prime-tally/stats-core/ports';
import type { NoAgent } from '../me/pick-agent.ts';
import { storeUnavailable } from '../store-unavailable.ts';

/** Which of a person's agents are hidden or shown now. */
export type HideOutcome = { readonly kind: 'hidden' | 'shown'; readonly agents: readonly string[] } | NoAgent;

/** Hides all of the person's agents from everything that others see, or shows them again; at once. */
export async function hideAgents(
  store: AgentBook & Claims,
  userId: UserId,
  isHidden: boolean,
  now: Date,
): Promise<HideOutcome> {
  const found = await store.agentsOf(userId);
  if (found.isErr()) return storeUnavailable(found.error);
  const agents = found.value.map(({ agent }) => agent);
  if (agents.length === 0) return { kind: 'stranger' };
  for (const agent of agents) {
    const done = await store.setHidden(agent, isHidden, { by: userId, at: now.toISOString() });
    if (done.isErr()) return storeUnavailable(done.error);
  }
  return { kind: isHidden ? 'hidden' : 'shown', agents };
}
