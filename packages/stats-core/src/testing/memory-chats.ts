import type { ChatId, ChatPrivacy, Instant, UserId } from '../ports/index.ts';
import { storedInstantOf } from './stored-instant-of.ts';

/** A group and what was decided there. */
export interface MemoryChat {
  privacy: ChatPrivacy;
  settings: unknown;
  firstSeenAt: Instant;
  readonly banned: Set<UserId>;
  reset?: MemoryReset;
}

/** A reset that was asked for. */
export interface MemoryReset {
  readonly token: string;
  readonly expiresAt: Instant;
  /** When it was made use of, and how many agents left. */
  used?: { readonly at: Instant; readonly agents: number };
}

/** An agent's place in chats. */
export interface MemoryPlaces {
  /** Chats on whose boards it is. */
  readonly chats: Map<ChatId, { isJoined: boolean }>;
  /** Chats that it posted in and has left, with whether each was public then. */
  readonly leftChats: Map<ChatId, boolean>;
}

/** Groups by id. */
export type MemoryChats = Map<ChatId, MemoryChat>;

/** The chat, made if missing. */
export function chatOf(chats: MemoryChats, chatId: ChatId, at: Instant): MemoryChat {
  const known = chats.get(chatId);
  if (known) return known;
  const chat: MemoryChat = {
    privacy: 'soft',
    settings: {},
    firstSeenAt: storedInstantOf(at),
    banned: new Set(),
  };
  chats.set(chatId, chat);
  return chat;
}

/** Puts an agent on a chat's boards. */
export function enterChat({ chats, leftChats }: MemoryPlaces, chatId: ChatId, isJoined: boolean): void {
  const place = chats.get(chatId) ?? { isJoined };
  place.isJoined ||= isJoined;
  chats.set(chatId, place);
  leftChats.delete(chatId);
}

/** Takes an agent off a chat's boards; whether it was on them. */
export function quitChat(
  { chats, leftChats }: MemoryPlaces,
  chatId: ChatId,
  { privacy }: MemoryChat,
  hasPosted: boolean,
): boolean {
  const wasThere = chats.delete(chatId);
  if (wasThere && hasPosted) leftChats.set(chatId, privacy === 'public');
  return wasThere;
}

/** Takes an agent out of chats where it neither has a post nor joined. */
export function pruneChats({ chats, leftChats }: MemoryPlaces, hasPosted: (chatId: ChatId) => boolean): void {
  for (const [chatId, { isJoined }] of chats) if (!isJoined && !hasPosted(chatId)) chats.delete(chatId);
  for (const chatId of leftChats.keys()) if (!hasPosted(chatId)) leftChats.delete(chatId);
}

/** Whether boards everywhere may show the agent, by the chats that it belongs to. */
export function isPublic({ chats, leftChats }: MemoryPlaces, known: MemoryChats): boolean {
  if (chats.size > 0) return [...chats.keys()].some((chatId) => known.get(chatId)?.privacy === 'public');
  return leftChats.size === 0 || [...leftChats.values()].includes(true);
}
