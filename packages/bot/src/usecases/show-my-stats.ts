import type { AgentBook, AgentSummary, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from './store-unavailable.ts';

/** The user's agents, or why there are none to show. */
export type MyStatsOutcome =
  | { readonly kind: 'agents'; readonly agents: readonly [AgentSummary, ...AgentSummary[]] }
  | { readonly kind: 'stranger' }
  | StoreUnavailable;

/** The newest numbers of every agent that the user owns, newest post first. */
export async function showMyStats(store: AgentBook, userId: UserId): Promise<MyStatsOutcome> {
  const found = await store.agentsOf(userId);
  if (found.isErr()) return storeUnavailable(found.error);
  const [first, ...rest] = found.value;
  return first === undefined ? { kind: 'stranger' } : { kind: 'agents', agents: [first, ...rest] };
}
