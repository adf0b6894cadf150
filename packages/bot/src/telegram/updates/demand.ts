import { looksLikeStats } from '@prime-tally/stats-core';
import type { Message } from 'grammy/types';
import { isGroup } from '../chat.ts';
import type { BotContext } from '../context.ts';
import { isTextFile } from '../download-text.ts';

/** What an update asks of the bot. `news`: nobody asks anything, but something happened (somebody joined, was promoted, …). */
export type Demand = 'chatter' | 'command' | 'paste' | 'button' | 'news';

const NEWS: readonly (keyof Message)[] = [
  'new_chat_members',
  'left_chat_member',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
];

/** What the update asks. Talk among people in a group, commands to other bots included, is `chatter`; so is an inline query, which each keystroke sends. */
export function demandOf(ctx: BotContext): Demand {
  if (ctx.callbackQuery !== undefined) return 'button';
  if (ctx.inlineQuery !== undefined) return 'chatter';
  const message = ctx.message ?? ctx.editedMessage;
  if (message === undefined) return 'news';
  const { text, document } = message;
  if (text?.startsWith('/')) return isGroup(ctx) && !isOurs(ctx, text) ? 'chatter' : 'command';
  if (text !== undefined && looksLikeStats(text)) return 'paste';
  if (document !== undefined && isTextFile(document)) return 'paste';
  if (NEWS.some((key) => message[key] !== undefined)) return 'news';
  if (!isGroup(ctx) || message.reply_to_message?.from?.id === ctx.me.id) return 'command';
  return 'chatter';
}

function isOurs({ locale, me }: BotContext, text: string): boolean {
  const [, name = '', to] = /^\/(\w+)(?:@(\w+))?/.exec(text) ?? [];
  if (to !== undefined) return to.toLowerCase() === me.username.toLowerCase();
  return Object.hasOwn(locale.commands, name.toLowerCase());
}
