import type { Act, AgentCard, ChatId, Claims, Groups, Instant, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** Somebody with power: over one chat, over the instance, or both. */
export interface Caller {
  /** Absent: an administrator who speaks as the group. */
  readonly by?: UserId;
  /** The chat that the caller administers and asks from. */
  readonly chatId?: ChatId;
  /** Of the instance. */
  readonly isOwner: boolean;
}

/** What the caller does, for the audit trail. */
export function actOf({ by, chatId }: Caller, at: Instant): Act {
  return { at, ...(by !== undefined && { by }), ...(chatId !== undefined && { chatId }) };
}

/** Whether the caller may decide about a codename. To a chat's administrator an agent of others is as if it were none. */
export type Power =
  | { readonly kind: 'granted'; readonly card: AgentCard }
  | { readonly kind: 'unknown' | 'not_here'; readonly agent: string }
  | StoreUnavailable;

/** What the question needs. */
export type PowerStore = Pick<Claims, 'agentCard'> & Pick<Groups, 'chatsOf'>;

/**
 * The instance's owners may decide about every codename. A chat's administrators may where the agent belongs to their
 * chat and to no other: who runs one small group must not take the names of people who are in others, too.
 */
export async function powerOver(store: PowerStore, caller: Caller, name: string): Promise<Power> {
  return powerWhere(store, caller, name, (chats, chatId) => chats.length === 1 && chats[0] === chatId);
}

/** The same where its owner has had the time to answer: then it is enough that the agent is in the chat. */
export async function powerOverUnanswered(store: PowerStore, caller: Caller, name: string): Promise<Power> {
  return powerWhere(store, caller, name, (chats, chatId) => chats.includes(chatId));
}

async function powerWhere(
  store: PowerStore,
  { chatId, isOwner }: Caller,
  name: string,
  isTheirs: (chats: readonly ChatId[], chatId: ChatId) => boolean,
): Promise<Power> {
  const found = await store.agentCard(name);
  if (found.isErr()) return storeUnavailable(found.error);
  const card = found.value;
  if (isOwner) return card === undefined ? { kind: 'unknown', agent: name } : { kind: 'granted', card };
  const nothing = { kind: 'not_here', agent: name } as const;
  if (card === undefined || chatId === undefined) return nothing;
  const chats = await store.chatsOf(card.agent);
  if (chats.isErr()) return storeUnavailable(chats.error);
  return isTheirs(chats.value, chatId) ? { kind: 'granted', card } : nothing;
}
