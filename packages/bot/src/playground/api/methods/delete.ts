import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { announceChange } from '../../chats.ts';
import { LIMITS } from '../../limits.ts';
import { hasRight } from '../../members.ts';
import { liveMessageOf } from '../../messages.ts';
import { type ChatRecord, type StoredMessage, unixTimeOf } from '../../state.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { integerOf, readJson } from '../params.ts';
import { readOwnChat } from '../target.ts';

/** `deleteMessage`. */
export function deleteMessage(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const chat = yield* readOwnChat(call);
    const id = integerOf(call.params, 'message_id');
    if (id === undefined) return badRequest('message identifier is not specified');
    const message = liveMessageOf(chat, id);
    if (message === undefined) return badRequest('message to delete not found');
    if (!isDeletable(call, chat, message)) return badRequest("message can't be deleted");
    return ok(erase(call, message));
  });
}

/** `deleteMessages`: those that can't be deleted are skipped. */
export function deleteMessages(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const chat = yield* readOwnChat(call);
    const ids = yield* readJson(call.params, 'message_ids', z.array(z.number().int()));
    if (ids === undefined || ids.length === 0) return badRequest('message identifiers are not specified');
    if (ids.length > LIMITS.deletedPerCall) return badRequest('too many message identifiers specified');
    for (const id of ids) {
      const message = liveMessageOf(chat, id);
      if (message !== undefined && isDeletable(call, chat, message)) erase(call, message);
    }
    return ok(true);
  });
}

function isDeletable({ state }: Call, chat: ChatRecord, message: StoredMessage): boolean {
  const isFresh = unixTimeOf(state) - message.date < LIMITS.deletableSeconds;
  const mayDeleteAny = hasRight(chat, state.bot.id, 'can_delete_messages');
  // Hint: an administrator's right has no age limit; the bot's own and private messages can't go after 48 hours.
  return mayDeleteAny || (isFresh && (message.byBot || chat.type === 'private'));
}

function erase({ state, outcomes, updateId }: Call, message: StoredMessage): true {
  message.deleted = true;
  outcomes.touch(updateId, message.chatId, message.id);
  announceChange(state, message.chatId);
  return true;
}
