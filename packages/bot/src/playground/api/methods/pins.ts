import { ok, safeTry } from 'neverthrow';
import { announceChange } from '../../chats.ts';
import { hasRight } from '../../members.ts';
import { addMessage, liveMessageOf, wireMessageOf } from '../../messages.ts';
import { botUserOf, type ChatRecord } from '../../state.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { integerOf } from '../params.ts';
import { readOwnChat } from '../target.ts';

/** `pinChatMessage`: a service message tells the chat. */
export function pinChatMessage(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const { state, outcomes, updateId, params } = call;
    const chat = yield* readPinnableChat(call);
    const message = liveMessageOf(chat, integerOf(params, 'message_id') ?? 0);
    if (message === undefined) return badRequest('message to pin not found');
    unpin(chat, message.id);
    chat.pinned.push(message.id);
    const extra = { pinned_message: wireMessageOf(state, message, false) };
    const thread = message.threadId === undefined ? {} : { threadId: message.threadId };
    addMessage(state, chat, { from: botUserOf(state), byBot: true, extra, ...thread });
    outcomes.touch(updateId, chat.id, message.id);
    return ok(true);
  });
}

/** `unpinChatMessage`: the newest pinned one unless the call names another. */
export function unpinChatMessage(call: Call): ApiResult<unknown> {
  return readPinnableChat(call).andThen((chat) => {
    const id = integerOf(call.params, 'message_id') ?? chat.pinned.at(-1);
    if (id === undefined || !chat.pinned.includes(id)) return badRequest('message to unpin not found');
    unpin(chat, id);
    announceChange(call.state, chat.id);
    return ok(true);
  });
}

/** `unpinAllChatMessages`. */
export function unpinAllChatMessages(call: Call): ApiResult<unknown> {
  return readPinnableChat(call).map((chat) => {
    chat.pinned.length = 0;
    announceChange(call.state, chat.id);
    return true;
  });
}

function readPinnableChat(call: Call): ApiResult<ChatRecord> {
  return readOwnChat(call).andThen((chat) =>
    chat.type === 'private' || hasRight(chat, call.state.bot.id, 'can_pin_messages')
      ? ok(chat)
      : badRequest('not enough rights to manage pinned messages in the chat'),
  );
}

function unpin(chat: ChatRecord, id: number): void {
  const index = chat.pinned.indexOf(id);
  if (index >= 0) chat.pinned.splice(index, 1);
}
