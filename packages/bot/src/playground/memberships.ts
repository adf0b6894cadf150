import type { User } from 'grammy/types';
import { hasBot, rememberUser, wireChatOf } from './chats.ts';
import { emitMessage } from './emit.ts';
import { isAdministrator, isPresent, type MemberStatus, memberOf, type Rights } from './members.ts';
import { addMessage } from './messages.ts';
import { type ChatRecord, type Json, unixTimeOf } from './state.ts';
import type { World } from './world.ts';

/** A change of somebody's standing in a chat. `by` is who did it: the person themselves unless given. */
export interface MemberChange {
  readonly user: User;
  readonly status: MemberStatus;
  readonly rights?: Rights;
  readonly by?: User;
}

/**
 * Carries out the change and queues what Telegram would tell the bot: `my_chat_member` about itself, `chat_member`
 * about others where it is administrator, and the chat's service message about who came or went. Returns the ids of
 * the queued updates.
 */
export function changeMember(world: World, chat: ChatRecord, change: MemberChange): number[] {
  const { state, queue } = world;
  const user = rememberUser(state, change.user);
  const by = change.by ?? user;
  const before = chat.members.get(user.id) ?? memberOf(user, 'left');
  const after = memberOf(user, change.status, change.rights);
  chat.members.set(user.id, after);

  const about = {
    chat: wireChatOf(chat),
    from: by,
    date: unixTimeOf(state),
    old_chat_member: before,
    new_chat_member: after,
  };
  const isSelf = user.id === state.bot.id;
  const isTold = isSelf || (hasBot(state, chat) && isAdministrator(chat.members.get(state.bot.id)));
  const ids = isTold ? [queue.push({ [isSelf ? 'my_chat_member' : 'chat_member']: about }, chat.id)] : [];
  if (chat.type !== 'private' && isPresent(before) !== isPresent(after)) {
    const extra: Json = isPresent(after) ? { new_chat_members: [user] } : { left_chat_member: user };
    ids.push(emitMessage(world, chat, addMessage(state, chat, { from: by, extra }), 'message'));
  }
  return ids.filter((id) => id !== undefined);
}
