import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import { addChat, rememberUser, topicOf } from '../chats.ts';
import { orderFault } from '../faults.ts';
import { memberOf } from '../members.ts';
import { changeMember } from '../memberships.ts';
import { botUserOf, type ChatRecord, type PlaygroundState } from '../state.ts';
import type { World } from '../world.ts';
import { drivenMigration } from './migrate.ts';
import {
  type chatSchema,
  type faultSchema,
  type memberSchema,
  type migrateSchema,
  userOf,
} from './schemas.ts';

/** Sets up a group, or changes one, without telling the bot. The bot of a new one is administrator unless said. */
export function setUpChat(
  state: PlaygroundState,
  input: z.output<typeof chatSchema>,
): Result<ChatRecord, string> {
  const known = state.chats.get(input.id);
  if (known?.type === 'private') return err(`id: ${input.id} is a private chat`);
  const chat = known ?? addChat(state, input.id, input.type, input.title ?? `Group ${input.id}`);
  chat.title = input.title ?? chat.title;
  chat.isForum = input.is_forum ?? chat.isForum;
  const standing = input.bot ?? (known === undefined ? { status: 'administrator' as const } : undefined);
  if (standing !== undefined) {
    chat.members.set(state.bot.id, memberOf(botUserOf(state), standing.status, standing.rights));
  }
  for (const { status, rights, ...person } of input.members) {
    const user = rememberUser(state, userOf(person));
    chat.members.set(user.id, memberOf(user, status, rights));
  }
  for (const { id, name, closed } of input.topics) {
    topicOf(state, chat, id, name);
    const topic = chat.topics.get(id);
    if (topic !== undefined) topic.closed = closed;
  }
  return ok(chat);
}

/** Changes somebody's standing in a chat that is there, and tells the bot as Telegram would. */
export function drivenMemberChange(
  world: World,
  input: z.output<typeof memberSchema>,
): Result<number[], string> {
  const chat = world.state.chats.get(input.chat);
  if (chat === undefined) return err(`chat: ${input.chat} is unknown`);
  const user = input.user === 'bot' ? botUserOf(world.state) : userOf(input.user);
  const by = input.by === undefined ? chat.peer : userOf(input.by);
  return ok(
    changeMember(world, chat, {
      user,
      status: input.status,
      ...(input.rights === undefined ? {} : { rights: input.rights }),
      ...(by === undefined ? {} : { by }),
    }),
  );
}

/** Makes a basic group a supergroup; its new id is -100… and the old number unless given. */
export function drivenUpgrade(
  world: World,
  { chat: id, to }: z.output<typeof migrateSchema>,
): Result<number[], string> {
  const chat = world.state.chats.get(id);
  if (chat?.type !== 'group') return err(`chat: ${id} is no basic group`);
  if (chat.migratedTo !== undefined) return err(`chat: ${id} has become ${chat.migratedTo}`);
  return ok(drivenMigration(world, chat, to ?? -1_000_000_000_000 - Math.abs(id)));
}

/** Orders error answers; what is written as Bot API fields becomes a fault. */
export function orderDrivenFault(state: PlaygroundState, input: z.output<typeof faultSchema>): void {
  const { retry_after, migrate_to_chat_id } = input;
  orderFault(state, {
    method: input.method,
    errorCode: input.error_code,
    times: input.times,
    takesEffect: input.takes_effect,
    ...(input.description === undefined ? {} : { description: input.description }),
    ...(input.chat_id === undefined ? {} : { chatId: input.chat_id }),
    parameters: {
      ...(retry_after === undefined ? {} : { retry_after }),
      ...(migrate_to_chat_id === undefined ? {} : { migrate_to_chat_id }),
    },
  });
}
