import { isDeepStrictEqual } from 'node:util';
import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { announceChange } from '../../chats.ts';
import { wireMessageOf } from '../../messages.ts';
import { type StoredMessage, unixTimeOf } from '../../state.ts';
import type { Call } from '../../world.ts';
import { readCaption, readText } from '../content.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { readMarkup } from '../markup.ts';
import { readJson } from '../params.ts';
import { readOwnMessage } from '../target.ts';
import { readFile } from './media.ts';

type Content = Pick<StoredMessage, 'text' | 'entities' | 'photo' | 'document'>;

/** `editMessageText`. A keyboard that the call doesn't repeat is taken away. */
export function editMessageText(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const content = yield* readText(call.params);
    const { message } = yield* readOwnMessage(call);
    return hasMedia(message)
      ? badRequest('there is no text in the message to edit')
      : change(call, message, content);
  });
}

/** `editMessageCaption`. */
export function editMessageCaption(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const content = yield* readCaption(call.params);
    const { message } = yield* readOwnMessage(call);
    if (!hasMedia(message)) return badRequest('there is no caption in the message to edit');
    return change(call, message, { ...mediaOf(message), ...content });
  });
}

/** `editMessageReplyMarkup`. */
export function editMessageReplyMarkup(call: Call): ApiResult<unknown> {
  return readOwnMessage(call).andThen(({ message }) => {
    const { text, entities } = message;
    return change(call, message, { ...mediaOf(message), text, entities });
  });
}

const media = z.looseObject({ type: z.enum(['photo', 'document']), media: z.string() });

/** `editMessageMedia` with a photo or a document. */
export function editMessageMedia(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const wanted = yield* readJson(call.params, 'media', media);
    if (wanted === undefined) return badRequest('media is empty');
    const { message } = yield* readOwnMessage(call);
    const caption = yield* readCaption({ ...call.params, values: wanted });
    const file = yield* readFile(call, wanted.type, wanted.media);
    return change(call, message, { ...caption, [wanted.type]: file });
  });
}

function hasMedia(message: StoredMessage): boolean {
  return message.photo !== undefined || message.document !== undefined;
}

function mediaOf({ photo, document }: StoredMessage): Pick<Content, 'photo' | 'document'> {
  return { ...(photo === undefined ? {} : { photo }), ...(document === undefined ? {} : { document }) };
}

function change(call: Call, message: StoredMessage, content: Content): ApiResult<unknown> {
  return readMarkup(call.params).andThen((markup) => {
    const { text, entities } = message;
    const sameContent = isDeepStrictEqual({ ...content }, { ...mediaOf(message), text, entities });
    if (sameContent && isDeepStrictEqual(markup, message.markup)) {
      const what = 'specified new message content and reply markup are exactly the same';
      return badRequest(
        `message is not modified: ${what} as a current content and reply markup of the message`,
      );
    }
    delete message.photo;
    delete message.document;
    delete message.markup;
    Object.assign(message, content, markup === undefined ? {} : { markup });
    if (!sameContent) message.editDate = unixTimeOf(call.state);
    call.outcomes.touch(call.updateId, message.chatId, message.id);
    announceChange(call.state, message.chatId);
    return ok(wireMessageOf(call.state, message));
  });
}
