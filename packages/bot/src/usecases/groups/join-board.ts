import type { Faction } from '@prime-tally/stats-core';
import type { AgentBook, ChatId, Groups, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** What came of joining a group's boards. */
export type JoinOutcome =
  | { readonly kind: 'joined'; readonly agents: readonly string[]; readonly isNew: boolean }
  | { readonly kind: 'no_agents' }
  | { readonly kind: 'banned' }
  /** The group takes only that faction, and all agents are of the other one. */
  | { readonly kind: 'other_side'; readonly agent: string; readonly faction: Faction }
  | StoreUnavailable;

/** Who joins which group's boards, and when. */
export interface Joiner {
  readonly userId: UserId;
  readonly chatId: ChatId;
  readonly at: string;
  /** The only one that the group takes. */
  readonly faction?: Faction | undefined;
}

/** Puts all agents of the user (of `faction`, where the group takes one alone) on the group's boards, unless its administrators have banned the user; idempotent. */
export async function joinBoard(
  store: AgentBook & Groups,
  { userId, chatId, at, faction: only }: Joiner,
): Promise<JoinOutcome> {
  const banned = await store.isBanned(chatId, userId);
  if (banned.isErr()) return storeUnavailable(banned.error);
  if (banned.value) return { kind: 'banned' };
  const found = await store.agentsOf(userId);
  if (found.isErr()) return storeUnavailable(found.error);
  const agents: string[] = [];
  let isNew = false;
  const [other] = found.value;
  const fitting = found.value.filter(({ faction }) => only === undefined || faction === only);
  if (only !== undefined && other !== undefined && fitting.length === 0)
    return { kind: 'other_side', agent: other.agent, faction: only };
  for (const { agent } of fitting) {
    const joined = await store.joinChat(agent, chatId, at);
    if (joined.isErr() && joined.error.code === 'agent_unknown') continue;
    if (joined.isErr()) return storeUnavailable(joined.error);
    agents.push(agent);
    isNew ||= joined.value.joined;
  }
  return agents.length === 0 ? { kind: 'no_agents' } : { kind: 'joined', agents, isNew };
}
