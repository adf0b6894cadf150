import type { User } from 'grammy/types';
import { isPresent, memberOf } from './members.ts';
import {
  botUserOf,
  type ChatRecord,
  type ChatType,
  type Json,
  type PlaygroundState,
  unixTimeOf,
} from './state.ts';

/** The person behind an anonymous administrator's messages, as Telegram names it. */
export const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** The person behind a channel's messages in a group, as Telegram names it. */
export const CHANNEL_BOT: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: 'Channel',
  username: 'Channel_Bot',
};

/** Remembers a person, or learns their newer name. */
export function rememberUser(state: PlaygroundState, user: User): User {
  const known = { ...state.users.get(user.id), ...user };
  state.users.set(user.id, known);
  return known;
}

/** A group or channel that wasn't there before, with nobody in it. */
export function addChat(state: PlaygroundState, id: number, type: ChatType, title: string): ChatRecord {
  const chat: ChatRecord = {
    id,
    type,
    title,
    isForum: false,
    topics: new Map(),
    members: new Map(),
    messages: new Map(),
    lastMessageId: state.firstMessageId,
    pinned: [],
    gone: false,
  };
  state.chats.set(id, chat);
  return chat;
}

/** The private chat of that id with the bot; it begins when the person first writes. */
export function privateChatOf(state: PlaygroundState, id: number, peer: User): ChatRecord {
  const chat = state.chats.get(id) ?? addChat(state, id, 'private', '');
  chat.peer = peer;
  if (!chat.members.has(peer.id)) chat.members.set(peer.id, memberOf(peer, 'member'));
  const bot = botUserOf(state);
  if (!chat.members.has(bot.id)) chat.members.set(bot.id, memberOf(bot, 'member'));
  return chat;
}

/** The topic with that id, made on first use. Message ids of the chat go on above it. */
export function topicOf(state: PlaygroundState, chat: ChatRecord, id: number, name = `Topic ${id}`): void {
  chat.isForum = true;
  if (chat.topics.has(id)) return;
  chat.topics.set(id, { id, name, createdAt: unixTimeOf(state), closed: false });
  chat.lastMessageId = Math.max(chat.lastMessageId, id);
}

/** Whether the bot is in the chat now and, in private, isn't blocked. */
export function hasBot(state: PlaygroundState, chat: ChatRecord): boolean {
  return !chat.gone && isPresent(chat.members.get(state.bot.id));
}

/** The chat as the Bot API writes it in messages. */
export function wireChatOf(chat: ChatRecord): Json {
  if (chat.type === 'private') {
    const { first_name = '', username } = chat.peer ?? {};
    return { id: chat.id, type: 'private', first_name, ...(username === undefined ? {} : { username }) };
  }
  return { id: chat.id, type: chat.type, title: chat.title, ...(chat.isForum ? { is_forum: true } : {}) };
}

/** Tells everybody who watches that the messages of a chat changed. */
export function announceChange(state: PlaygroundState, chatId: number): void {
  for (const watcher of state.watchers) watcher(chatId);
}
