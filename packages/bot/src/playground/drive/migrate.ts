import { addChat } from '../chats.ts';
import { emitMessage } from '../emit.ts';
import { addMessage } from '../messages.ts';
import type { ChatRecord, PlaygroundState } from '../state.ts';
import type { World } from '../world.ts';

/** The supergroup that a basic group becomes: same title and members, none of the messages. The old one is closed. */
export function becomeSupergroup(state: PlaygroundState, chat: ChatRecord, to: number): ChatRecord {
  const successor = state.chats.get(to) ?? addChat(state, to, 'supergroup', chat.title);
  for (const [id, member] of chat.members) successor.members.set(id, member);
  chat.migratedTo = to;
  return successor;
}

/** Migrates a basic group and queues the two service messages about it. Answers the updates' ids. */
export function drivenMigration(world: World, chat: ChatRecord, to: number): number[] {
  const { state } = world;
  const farewell = addMessage(state, chat, { extra: { migrate_to_chat_id: to } });
  const ids = [emitMessage(world, chat, farewell, 'message')];
  const successor = becomeSupergroup(state, chat, to);
  const greeting = addMessage(state, successor, { extra: { migrate_from_chat_id: chat.id } });
  ids.push(emitMessage(world, successor, greeting, 'message'));
  return ids.filter((id) => id !== undefined);
}
