import type { AgentBook, ChatId, Groups, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** What came of joining a group's boards. */
export type JoinOutcome =
  | { readonly kind: 'joined'; readonly agents: readonly string[]; readonly isNew: boolean }
  | { readonly kind: 'no_agents' }
  | { readonly kind: 'banned' }
  | StoreUnavailable;

/** Puts all agents of the user on the group's boards, unless its administrators have banned the user; idempotent. */
export async function joinBoard(
  store: AgentBook & Groups,
  { userId, chatId, at }: { readonly userId: UserId; readonly chatId: ChatId; readonly at: string },
): Promise<JoinOutcome> {
  const banned = await store.isBanned(chatId, userId);
  if (banned.isErr()) return storeUnavailable(banned.error);
  if (banned.value) return { kind: 'banned' };
  const found = await store.agentsOf(userId);
  if (found.isErr()) return storeUnavailable(found.error);
  const agents: string[] = [];
  let isNew = false;
  for (const { agent } of found.value) {
    const joined = await store.joinChat(agent, chatId, at);
    if (joined.isErr() && joined.error.code === 'agent_unknown') continue;
    if (joined.isErr()) return storeUnavailable(joined.error);
    agents.push(agent);
    isNew ||= joined.value.joined;
  }
  return agents.length === 0 ? { kind: 'no_agents' } : { kind: 'joined', agents, isNew };
}
