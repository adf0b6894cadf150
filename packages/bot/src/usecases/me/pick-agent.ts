import type { AgentBook, AgentSummary, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** Which of a person's agents a command is about, and what else was typed. */
export interface Picked {
  readonly kind: 'picked';
  readonly agent: AgentSummary;
  /** The person's other agents, newest post first. */
  readonly others: readonly string[];
  readonly words: readonly string[];
}

/** No agent to speak of: the person has none, or the store is away. */
export type NoAgent = { readonly kind: 'stranger' } | StoreUnavailable;

/** Longest request that is looked at. */
const MAX_LENGTH = 200;

/** The agent of the person that one of the words names, in any case, else the one of the newest post. */
export async function pickAgent(store: AgentBook, userId: UserId, typed: string): Promise<Picked | NoAgent> {
  const found = await store.agentsOf(userId);
  if (found.isErr()) return storeUnavailable(found.error);
  const words = typed.slice(0, MAX_LENGTH).trim().split(/\s+/).filter(Boolean);
  const isOf = (word: string, { agent }: AgentSummary): boolean => agent.toLowerCase() === word.toLowerCase();
  const agents = found.value;
  const agent = agents.find((one) => words.some((word) => isOf(word, one))) ?? agents[0];
  if (agent === undefined) return { kind: 'stranger' };
  return {
    kind: 'picked',
    agent,
    others: agents.filter((one) => one !== agent).map((one) => one.agent),
    words: words.filter((word) => !isOf(word, agent)),
  };
}
