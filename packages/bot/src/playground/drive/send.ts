import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import { announceChange } from '../chats.ts';
import { emitMessage } from '../emit.ts';
import { addFile, pictureOf } from '../files.ts';
import { LIMITS } from '../limits.ts';
import { addMessage, liveMessageOf, type NewMessage } from '../messages.ts';
import { type ChatRecord, type PlaygroundState, unixTimeOf } from '../state.ts';
import { type FormattedText, fixText } from '../text/formatted-text.ts';
import { splitTextOf } from '../text/split-text.ts';
import type { World } from '../world.ts';
import type { sendSchema } from './schemas.ts';
import { chatOf, originOf, senderOf } from './speaker.ts';

type Send = z.output<typeof sendSchema>;

/**
 * Somebody writes, edits, forwards or uploads something. A text over 4,096 units becomes several messages, as
 * clients send it. Answers the ids of the updates that reached the bot, or what is wrong with the request.
 */
export function drivenSend(world: World, input: Send): Result<number[], string> {
  return chatOf(world.state, input).andThen((chat) => {
    if (input.edit_of !== undefined) return drivenEdit(world, chat, input, input.edit_of);
    if (input.reply_to !== undefined && liveMessageOf(chat, input.reply_to) === undefined) {
      return err(`reply_to: message ${input.reply_to} is not in this chat`);
    }
    const place: NewMessage = {
      ...senderOf(input, chat),
      ...(input.reply_to === undefined ? {} : { replyTo: input.reply_to }),
      ...(input.thread_id === undefined ? {} : { threadId: input.thread_id }),
      ...(input.forward_from === undefined
        ? {}
        : { forwardOrigin: originOf(world.state, input.forward_from) }),
    };
    return contentsOf(world.state, input).map((contents) =>
      contents
        .map((content) => addMessage(world.state, chat, { ...place, ...content }))
        .map((message) => emitMessage(world, chat, message, 'message'))
        .filter((id) => id !== undefined),
    );
  });
}

function contentsOf(state: PlaygroundState, { text, document }: Send): Result<NewMessage[], string> {
  if (document === undefined) {
    const pieces = splitTextOf(text)
      .map(typedTextOf)
      .filter((piece) => piece.text !== '');
    return pieces.length === 0 ? err('text: nothing is left of it after trimming') : ok(pieces);
  }
  const caption = typedTextOf(text);
  if (caption.text.length > LIMITS.captionUnits)
    return err(`text: a caption has at most ${LIMITS.captionUnits} units`);
  const bytes = Buffer.from(document.base64, 'base64');
  if (bytes.length === 0) return err('document.base64: the file is empty');
  const mimeType = document.mime_type ?? pictureOf(bytes)?.mimeType ?? 'text/plain';
  return ok([
    { ...caption, document: addFile(state, { name: document.name, mimeType, bytes }, 'documents') },
  ]);
}

function typedTextOf(text: string): FormattedText {
  const fixed = fixText(text);
  if (fixed.isErr()) throw new Error(`a text without entities was refused: ${fixed.error}`);
  return fixed.value;
}

function drivenEdit(world: World, chat: ChatRecord, input: Send, id: number): Result<number[], string> {
  const message = liveMessageOf(chat, id);
  if (message === undefined) return err(`edit_of: message ${id} is not in this chat`);
  if (message.from?.id !== senderOf(input, chat).from?.id)
    return err(`edit_of: message ${id} is somebody else's`);
  const fixed = typedTextOf(input.text);
  const limit = message.document === undefined ? LIMITS.textUnits : LIMITS.captionUnits;
  if (fixed.text === '' || fixed.text.length > limit)
    return err(`text: an edited text has 1 to ${limit} units`);
  Object.assign(message, fixed, { editDate: unixTimeOf(world.state) });
  announceChange(world.state, chat.id);
  const updateId = emitMessage(world, chat, message, 'edited_message');
  return ok(updateId === undefined ? [] : [updateId]);
}
