import { addChat, wireChatOf } from '../chats.ts';
import { emitMessage } from '../emit.ts';
import { isAdministrator, memberOf } from '../members.ts';
import { addMessage } from '../messages.ts';
import { botUserOf, type ChatRecord, type PlaygroundState, unixTimeOf } from '../state.ts';
import type { World } from '../world.ts';

/** The supergroup that a basic group becomes: same title and members, none of the messages. The old one is closed. */
export function becomeSupergroup(state: PlaygroundState, chat: ChatRecord, to: number): ChatRecord {
  const successor = state.chats.get(to) ?? addChat(state, to, 'supergroup', chat.title);
  for (const [id, member] of chat.members) successor.members.set(id, member);
  chat.migratedTo = to;
  return successor;
}

/**
 * Migrates a basic group and queues the two service messages about it, and the news that the bot is in the supergroup.
 * Answers the updates' ids. Source of the last: github.com/tdlib/telegram-bot-api/issues/266.
 */
export function drivenMigration(world: World, chat: ChatRecord, to: number): number[] {
  const { state } = world;
  const farewell = addMessage(state, chat, { extra: { migrate_to_chat_id: to } });
  const ids = [emitMessage(world, chat, farewell, 'message')];
  const successor = becomeSupergroup(state, chat, to);
  const greeting = addMessage(state, successor, { extra: { migrate_from_chat_id: chat.id } });
  ids.push(emitMessage(world, successor, greeting, 'message'));
  ids.push(queueArrival(world, successor));
  return ids.filter((id) => id !== undefined);
}

function queueArrival({ state, queue }: World, chat: ChatRecord): number | undefined {
  const bot = botUserOf(state);
  const standing = chat.members.get(bot.id);
  if (standing === undefined) return undefined;
  const from = [...chat.members.values()].find(isAdministrator)?.user ?? bot;
  const arrival = {
    chat: wireChatOf(chat),
    from,
    date: unixTimeOf(state),
    old_chat_member: memberOf(bot, 'left'),
    new_chat_member: standing,
  };
  return queue.push({ my_chat_member: arrival }, chat.id);
}
