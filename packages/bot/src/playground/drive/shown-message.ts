import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { ChatRecord, Json, StoredFile, StoredMessage } from '../state.ts';

/** A file of a message; `url` is where the playground serves it. */
interface ShownFile {
  readonly file_id: string;
  readonly file_name: string;
  readonly file_size: number;
  readonly url: string;
}

/** A message as the playground's driving calls answer it. `text` holds the caption of a photo or document. */
export interface ShownMessage {
  readonly chat: number;
  readonly message_id: number;
  readonly text: string;
  readonly entities?: readonly MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly photo?: ShownFile & { readonly width: number; readonly height: number };
  readonly document?: ShownFile;
  readonly deleted?: true;
  readonly edited?: true;
  readonly pinned?: true;
  readonly date: number;
  readonly from?: { readonly id: number; readonly name: string; readonly is_bot: boolean };
  readonly sender_chat?: Json;
  readonly reply_to?: number;
  readonly thread_id?: number;
  readonly forward_origin?: Json;
  /** The further Bot API fields of a service message, such as `new_chat_members`. */
  readonly service?: Json;
}

/** The message as the driving calls show it; absent fields are left out. */
export function shownMessageOf(chat: ChatRecord, message: StoredMessage): ShownMessage {
  const { from, photo, senderChat } = message;
  return {
    chat: chat.id,
    message_id: message.id,
    text: message.text,
    ...(message.entities.length > 0 ? { entities: message.entities } : {}),
    ...(message.markup === undefined ? {} : { reply_markup: message.markup }),
    ...(photo === undefined
      ? {}
      : {
          photo: {
            ...shownFileOf(photo),
            width: photo.pixels?.width ?? 0,
            height: photo.pixels?.height ?? 0,
          },
        }),
    ...(message.document === undefined ? {} : { document: shownFileOf(message.document) }),
    ...(message.deleted ? { deleted: true } : {}),
    ...(message.editDate === undefined ? {} : { edited: true }),
    ...(chat.pinned.includes(message.id) ? { pinned: true } : {}),
    date: message.date,
    ...(from === undefined ? {} : { from: { id: from.id, name: from.first_name, is_bot: from.is_bot } }),
    ...(senderChat === undefined ? {} : { sender_chat: { ...senderChat } }),
    ...(message.replyTo === undefined ? {} : { reply_to: message.replyTo }),
    ...(message.threadId === undefined ? {} : { thread_id: message.threadId }),
    ...(message.forwardOrigin === undefined ? {} : { forward_origin: message.forwardOrigin }),
    ...(Object.keys(message.extra).length > 0 ? { service: message.extra } : {}),
  };
}

function shownFileOf(file: StoredFile): ShownFile {
  return {
    file_id: file.id,
    file_name: file.name,
    file_size: file.bytes.byteLength,
    url: `/playground/files/${file.id}`,
  };
}

/** The chat's messages in the order of their sending, deleted ones included. */
export function transcriptOf(chat: ChatRecord): ShownMessage[] {
  return [...chat.messages.values()].map((message) => shownMessageOf(chat, message));
}
