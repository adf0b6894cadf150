import type { AgentBook, AgentSummary, Progress, UserId } from '@prime-tally/stats-core/ports';
import type { Gain } from './gains.ts';
import type { Knowledge } from './knowledge.ts';
import { gainsOfDays } from './me/show-progress.ts';
import { type StoreUnavailable, storeUnavailable } from './store-unavailable.ts';

/** Days over which `/mystats` tells the gains. */
export const MY_STATS_DAYS = 30;
const MAX_AGENTS = 5;

/** One agent's newest numbers. */
export interface MyAgent extends AgentSummary {
  /** Of the last 30 days, in the order of `gainsBetween`; empty with fewer than two posts. */
  readonly gains: readonly Gain[];
}

/** The user's agents, or why there are none to show. */
export type MyStatsOutcome =
  | { readonly kind: 'agents'; readonly agents: readonly [MyAgent, ...MyAgent[]] }
  | { readonly kind: 'stranger' }
  | StoreUnavailable;

/** What `/mystats` needs. */
export interface MyStatsDeps {
  readonly store: AgentBook & Progress;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
}

/** The newest numbers of the agents that the user owns, with what the last 30 days brought; newest post first, at most five. */
export async function showMyStats(deps: MyStatsDeps, userId: UserId): Promise<MyStatsOutcome> {
  const found = await deps.store.agentsOf(userId);
  if (found.isErr()) return storeUnavailable(found.error);
  const agents: MyAgent[] = [];
  for (const summary of found.value.slice(0, MAX_AGENTS)) {
    const gained = await gainsOfDays(deps, summary.agent, MY_STATS_DAYS);
    if (gained.kind === 'store_unavailable') return gained;
    agents.push({ ...summary, gains: gained.kind === 'gained' ? gained.gains : [] });
  }
  const [first, ...rest] = agents;
  return first === undefined ? { kind: 'stranger' } : { kind: 'agents', agents: [first, ...rest] };
}
