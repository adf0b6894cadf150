import { ok, safeTry } from 'neverthrow';
import { addMessage, type NewMessage, wireMessageOf } from '../../messages.ts';
import { botUserOf, type Json } from '../../state.ts';
import type { Call } from '../../world.ts';
import { readText } from '../content.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { readMarkup } from '../markup.ts';
import { textOf } from '../params.ts';
import { type Destination, readDestination } from '../target.ts';

/** `sendMessage`. */
export function sendMessage(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const { text, entities } = yield* readText(call.params);
    const markup = yield* readMarkup(call.params);
    const destination = yield* readDestination(call);
    return ok(postByBot(call, destination, { text, entities, ...(markup === undefined ? {} : { markup }) }));
  });
}

/** Puts a message of the bot into a chat and answers it as the Bot API writes it. */
export function postByBot(call: Call, { chat, ...place }: Destination, content: NewMessage): Json {
  const { state, outcomes } = call;
  const message = addMessage(state, chat, { ...content, ...place, from: botUserOf(state), byBot: true });
  outcomes.touch(call.updateId, chat.id, message.id);
  return wireMessageOf(state, message);
}

const ACTIONS: ReadonlySet<string> = new Set([
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'],
  ...['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
]);

/** `sendChatAction`: checked, and shown nowhere. */
export function sendChatAction(call: Call): ApiResult<unknown> {
  return readDestination(call).andThen(() =>
    ACTIONS.has(textOf(call.params, 'action') ?? '')
      ? ok(true)
      : badRequest('wrong parameter action in request'),
  );
}
