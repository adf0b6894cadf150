import type { User } from 'grammy/types';
import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import { addChat, CHANNEL_BOT, GROUP_ANONYMOUS_BOT, privateChatOf, rememberUser, topicOf } from '../chats.ts';
import { isPresent, memberOf } from '../members.ts';
import type { NewMessage } from '../messages.ts';
import { botUserOf, type ChatRecord, type Json, type PlaygroundState, unixTimeOf } from '../state.ts';
import { type sendSchema, userOf } from './schemas.ts';

type Send = z.output<typeof sendSchema>;

const LARGEST_SUPERGROUP_ID = -1_000_000_000_000;

/**
 * The chat that somebody writes in. One that isn't there yet is made: a group then has the bot as administrator
 * unless the request says otherwise, so that pastes reach it although it may not read everything.
 */
export function chatOf(
  state: PlaygroundState,
  { user, chat: wanted, thread_id }: Pick<Send, 'user' | 'chat' | 'thread_id'>,
): Result<ChatRecord, string> {
  const known = state.chats.get(wanted.id);
  const person = rememberUser(state, userOf(user));
  if (wanted.type === 'private') {
    if (known !== undefined && known.type !== 'private') return err(`chat.id: ${wanted.id} is a group`);
    if (known?.peer !== undefined && known.peer.id !== person.id) {
      return err(`chat.id: ${wanted.id} is the private chat of ${known.peer.id}`);
    }
    if (known?.members.get(state.bot.id)?.status === 'kicked')
      return err('user.id: this person has blocked the bot');
    return ok(privateChatOf(state, wanted.id, person));
  }
  if (known?.type === 'private') return err(`chat.id: ${wanted.id} is a private chat`);
  if (known?.migratedTo !== undefined) return err(`chat.id: this group has become ${known.migratedTo}`);
  const isSuper =
    wanted.type === 'supergroup' || thread_id !== undefined || wanted.id <= LARGEST_SUPERGROUP_ID;
  const title = wanted.title ?? known?.title ?? `Group ${wanted.id}`;
  const chat = known ?? addChat(state, wanted.id, isSuper ? 'supergroup' : 'group', title);
  chat.title = title;
  if (known === undefined) {
    chat.members.set(state.bot.id, memberOf(botUserOf(state), wanted.bot ?? 'administrator'));
  }
  if (!isPresent(chat.members.get(person.id))) chat.members.set(person.id, memberOf(person, 'member'));
  if (thread_id !== undefined) topicOf(state, chat, thread_id);
  return ok(chat);
}

/** Whom a message is from: a person, the group itself for an anonymous administrator, or a channel. */
export function senderOf(
  { user, as }: Pick<Send, 'user' | 'as'>,
  chat: ChatRecord,
): Pick<NewMessage, 'from' | 'senderChat'> {
  if (as === undefined || chat.type === 'private') return { from: userOf(user) };
  if (as === 'anonymous_admin') {
    return { from: GROUP_ANONYMOUS_BOT, senderChat: { id: chat.id, type: chat.type, title: chat.title } };
  }
  return { from: CHANNEL_BOT, senderChat: { ...as.channel, type: 'channel' } };
}

/** Where a forwarded message comes from; its original date is now. */
export function originOf(state: PlaygroundState, from: NonNullable<Send['forward_from']>): Json {
  const date = unixTimeOf(state);
  if (typeof from === 'object' && 'chat' in from) {
    return { type: 'channel', chat: { ...from.chat, type: 'channel' }, message_id: from.message_id, date };
  }
  if (typeof from === 'object' && !('id' in from))
    return { type: 'hidden_user', sender_user_name: from.name, date };
  const [id, name] = typeof from === 'number' ? [from, `User ${from}`] : [from.id, from.name];
  const user: User = state.users.get(id) ?? { id, is_bot: false, first_name: name };
  return { type: 'user', sender_user: user, date };
}
