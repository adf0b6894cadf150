import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { isAdministrator } from '../members.ts';
import { liveMessageOf } from '../messages.ts';
import type { ChatRecord, StoredMessage } from '../state.ts';
import type { Call } from '../world.ts';
import { type ApiResult, badRequest, forbidden } from './failure.ts';
import { integerOf, readJson, textOf } from './params.ts';

/** The chat that a call names by its number, whether or not the bot may write there. */
function readChat({ state, params }: Call): ApiResult<ChatRecord> {
  if (textOf(params, 'chat_id') === undefined) return badRequest('chat_id is empty');
  const id = integerOf(params, 'chat_id');
  const chat = id === undefined ? undefined : state.chats.get(id);
  if (chat === undefined) {
    const seenElsewhere = id !== undefined && state.users.has(id);
    return seenElsewhere
      ? forbidden("bot can't initiate conversation with a user")
      : badRequest('chat not found');
  }
  if (chat.migratedTo !== undefined) {
    const parameters = { migrate_to_chat_id: chat.migratedTo };
    return badRequest('group chat was upgraded to a supergroup chat').mapErr((error) => ({
      ...error,
      parameters,
    }));
  }
  return chat.gone ? forbidden('the group chat was deleted') : ok(chat);
}

/** The chat of a call in which the bot is. */
export function readOwnChat(call: Call): ApiResult<ChatRecord> {
  return readChat(call).andThen((chat) => {
    const member = chat.members.get(call.state.bot.id);
    if (chat.type === 'private') {
      return member?.status === 'kicked' ? forbidden('bot was blocked by the user') : ok(chat);
    }
    if (member?.status === 'kicked') return forbidden(`bot was kicked from the ${chat.type} chat`);
    const left = member === undefined || member.status === 'left';
    return left ? forbidden(`bot is not a member of the ${chat.type} chat`) : ok(chat);
  });
}

/** Where a new message goes. */
export interface Destination {
  readonly chat: ChatRecord;
  readonly threadId?: number;
  readonly replyTo?: number;
}

const replyParameters = z.looseObject({
  message_id: z.coerce.number().int(),
  allow_sending_without_reply: z.boolean().optional(),
});

/** The chat, topic and replied message of a new message, all of them checked. A reply stays in its topic. */
export function readDestination(call: Call): ApiResult<Destination> {
  return safeTry(function* () {
    const chat = yield* readOwnChat(call);
    const member = chat.members.get(call.state.bot.id);
    if (member?.status === 'restricted' && !member.can_send_messages) {
      return badRequest('not enough rights to send text messages to the chat');
    }
    const replied = yield* readReply(call, chat);
    const threadId = integerOf(call.params, 'message_thread_id') ?? replied?.threadId;
    const topic = threadId === undefined ? undefined : chat.topics.get(threadId);
    if (threadId !== undefined && topic === undefined) return badRequest('message thread not found');
    if (topic?.closed && !isAdministrator(member)) return badRequest('TOPIC_CLOSED');
    return ok({
      chat,
      ...(threadId === undefined ? {} : { threadId }),
      ...(replied === undefined ? {} : { replyTo: replied.id }),
    });
  });
}

function readReply({ params }: Call, chat: ChatRecord): ApiResult<StoredMessage | undefined> {
  return safeTry(function* () {
    const wanted = yield* readJson(params, 'reply_parameters', replyParameters);
    const id = wanted?.message_id ?? integerOf(params, 'reply_to_message_id');
    if (id === undefined) return ok(undefined);
    const replied = liveMessageOf(chat, id);
    const optional = wanted?.allow_sending_without_reply ?? false;
    return replied === undefined && !optional ? badRequest('message to be replied not found') : ok(replied);
  });
}

/** A message of the bot's own that a call wants to change. */
export function readOwnMessage(call: Call): ApiResult<{ chat: ChatRecord; message: StoredMessage }> {
  return safeTry(function* () {
    if (textOf(call.params, 'inline_message_id') !== undefined) return badRequest('MESSAGE_ID_INVALID');
    const chat = yield* readOwnChat(call);
    const id = integerOf(call.params, 'message_id');
    if (id === undefined) return badRequest('message identifier is not specified');
    const message = liveMessageOf(chat, id);
    if (message === undefined) return badRequest('message to edit not found');
    return message.byBot ? ok({ chat, message }) : badRequest("message can't be edited");
  });
}
