import { hasBot } from './chats.ts';
import { isAdministrator } from './members.ts';
import type { ChatRecord, PlaygroundState, StoredMessage } from './state.ts';

/**
 * Whether Telegram would show that message to the bot.
 *
 * In groups a bot that isn't administrator and may not read everything gets: service messages, replies to its own
 * messages, commands addressed to it or to nobody, and messages that mention it.
 * Source: Telegram's bot FAQ, "What messages will my bot get?"; mentions as BotFather's `/setprivacy` says.
 */
export function isVisibleToBot(state: PlaygroundState, chat: ChatRecord, message: StoredMessage): boolean {
  if (!hasBot(state, chat)) return false;
  if (chat.type === 'private' || chat.type === 'channel') return true;
  if (state.canReadAllGroupMessages || isAdministrator(chat.members.get(state.bot.id))) return true;
  if (isService(message)) return true;
  if (message.replyTo !== undefined && chat.messages.get(message.replyTo)?.byBot === true) return true;
  const name = `@${state.bot.username}`.toLowerCase();
  return message.entities.some(({ type, offset, length }) => {
    const word = message.text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return word === name;
    if (type !== 'bot_command' || offset !== 0) return false;
    const at = word.indexOf('@');
    return at < 0 || word.slice(at) === name;
  });
}

function isService(message: StoredMessage): boolean {
  return message.text === '' && message.document === undefined && message.photo === undefined;
}
