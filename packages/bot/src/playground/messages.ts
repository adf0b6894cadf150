import { announceChange, wireChatOf } from './chats.ts';
import { wireDocumentOf, wirePhotoOf } from './files.ts';
import { LIMITS } from './limits.ts';
import { type ChatRecord, type Json, type PlaygroundState, type StoredMessage, unixTimeOf } from './state.ts';

/** What a new message needs; everything else has a default. */
export type NewMessage = Partial<Omit<StoredMessage, 'chatId' | 'deleted' | 'editDate'>>;

/** Appends a message to a chat under the chat's next id and tells the watchers. */
export function addMessage(state: PlaygroundState, chat: ChatRecord, fields: NewMessage): StoredMessage {
  const message: StoredMessage = {
    date: unixTimeOf(state),
    byBot: false,
    extra: {},
    text: '',
    entities: [],
    ...fields,
    id: fields.id ?? nextMessageIdOf(state, chat),
    chatId: chat.id,
    deleted: false,
  };
  chat.messages.set(message.id, message);
  if (chat.messages.size > LIMITS.messagesPerChat) {
    const [oldest] = chat.messages.keys();
    if (oldest !== undefined) chat.messages.delete(oldest);
  }
  announceChange(state, chat.id);
  return message;
}

function nextMessageIdOf(state: PlaygroundState, chat: ChatRecord): number {
  if (chat.type === 'supergroup' || chat.type === 'channel') {
    chat.lastMessageId += 1;
    return chat.lastMessageId;
  }
  do state.lastSharedMessageId += 1;
  while (chat.messages.has(state.lastSharedMessageId));
  return state.lastSharedMessageId;
}

/** A message that is there and not deleted. */
export function liveMessageOf(chat: ChatRecord, id: number): StoredMessage | undefined {
  const message = chat.messages.get(id);
  return message === undefined || message.deleted ? undefined : message;
}

/** The message as the Bot API writes it; a replied message stands in it without its own reply, as with Telegram. */
export function wireMessageOf(state: PlaygroundState, message: StoredMessage, withReply = true): Json {
  const chat = state.chats.get(message.chatId);
  if (chat === undefined)
    throw new Error(`message ${message.id} stands in chat ${message.chatId}, which is unknown`);
  const captioned = message.photo !== undefined || message.document !== undefined;
  const reply = withReply ? wireReplyOf(state, chat, message) : undefined;
  return compact({
    message_id: message.id,
    message_thread_id: message.threadId,
    is_topic_message: message.threadId === undefined ? undefined : true,
    from: message.from,
    sender_chat: message.senderChat,
    chat: wireChatOf(chat),
    date: message.date,
    edit_date: message.editDate,
    forward_origin: message.forwardOrigin,
    reply_to_message: reply,
    photo: message.photo === undefined ? undefined : wirePhotoOf(message.photo),
    document: message.document === undefined ? undefined : wireDocumentOf(message.document),
    ...(message.text === ''
      ? {}
      : {
          [captioned ? 'caption' : 'text']: message.text,
          [captioned ? 'caption_entities' : 'entities']:
            message.entities.length > 0 ? message.entities : undefined,
        }),
    reply_markup: message.markup,
    ...message.extra,
  });
}

function wireReplyOf(state: PlaygroundState, chat: ChatRecord, message: StoredMessage): Json | undefined {
  if (message.replyTo !== undefined) {
    const replied = chat.messages.get(message.replyTo);
    if (replied !== undefined) return wireMessageOf(state, replied, false);
  }
  // Hint: in a topic, Telegram makes every message that answers nobody a reply to the topic's first message.
  const topic = message.threadId === undefined ? undefined : chat.topics.get(message.threadId);
  if (topic === undefined) return undefined;
  return {
    message_id: topic.id,
    message_thread_id: topic.id,
    is_topic_message: true,
    chat: wireChatOf(chat),
    date: topic.createdAt,
    forum_topic_created: { name: topic.name, icon_color: 0x6fb9f0 },
  };
}

function compact(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
