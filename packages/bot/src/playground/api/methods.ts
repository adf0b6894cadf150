import type { Call } from '../world.ts';
import type { ApiResult } from './failure.ts';
import { answerCallbackQuery, answerInlineQuery } from './methods/answers.ts';
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount } from './methods/chat-info.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './methods/commands.ts';
import { deleteMessage, deleteMessages } from './methods/delete.ts';
import {
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from './methods/edit.ts';
import { getFile } from './methods/files.ts';
import { getMe, playgroundFinished, sayYes } from './methods/identity.ts';
import { leaveChat } from './methods/leave.ts';
import { sendDocument, sendPhoto } from './methods/media.ts';
import { pinChatMessage, unpinAllChatMessages, unpinChatMessage } from './methods/pins.ts';
import { sendChatAction, sendMessage } from './methods/send.ts';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './methods/updates.ts';

/** What answers one Bot API method. */
export type Method = (call: Call) => ApiResult<unknown> | Promise<ApiResult<unknown>>;

const METHODS: Readonly<Record<string, Method>> = {
  getMe,
  logOut: sayYes,
  close: sayYes,
  playgroundFinished,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendChatAction,
  sendPhoto,
  sendDocument,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  answerInlineQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  getFile,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
  leaveChat,
};

const BY_LOWER_CASE = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), method]));

/** The method of that name in any case, as the Bot API takes it. */
export function methodNamed(name: string): Method | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase());
}
