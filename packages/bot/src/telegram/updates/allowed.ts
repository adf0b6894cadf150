import type { Update } from 'grammy/types';

/** Kinds of updates that the features handle, one a line; Telegram keeps all others. */
export const ALLOWED_UPDATES: readonly Exclude<keyof Update, 'update_id'>[] = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'chat_member',
];
