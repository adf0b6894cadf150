import { GrammyError } from 'grammy';
import type { ForceReply, InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import { paged } from '../views/paged.ts';
import type { View } from '../views/view.ts';
import type { BotContext } from './context.ts';
import { movedToOf } from './outbox/fate.ts';
import type { Destination } from './outbox/message.ts';

/**
 * Sends the view to the chat (and topic) of the update, in as many messages as it needs; `asReply` ties the first to the
 * message it answers, `isAnswered` opens the reader's reply to it. Gives the id of the last one, which has the buttons.
 */
export async function sendView(
  ctx: BotContext,
  view: View,
  { asReply = false, isAnswered = false } = {},
): Promise<number> {
  const [first, ...rest] = paged(view);
  const messageId = ctx.msg?.message_id;
  const options: SendOptions = {
    ...(isAnswered && { reply_markup: { force_reply: true, selective: true } }),
    ...(asReply &&
      messageId !== undefined && {
        reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
      }),
  };
  let sentAs = await sendPart(ctx, first, options);
  for (const part of rest) sentAs = await sendPart(ctx, part, {});
  return sentAs;
}

interface SendOptions {
  readonly reply_markup?: ForceReply;
  readonly reply_parameters?: { message_id: number; allow_sending_without_reply: boolean };
}

async function sendPart(ctx: BotContext, part: View, options: SendOptions): Promise<number> {
  try {
    return (await ctx.reply(part.text, { ...markupOf(part), ...options })).message_id;
  } catch (error) {
    const movedTo = movedToOf(error);
    if (movedTo === undefined) throw error;
    // Neither the message nor the topic is known there.
    return (await ctx.api.sendMessage(movedTo, part.text, markupOf(part))).message_id;
  }
}

/** The chat (and topic) of the update, for the outbox; `answered`: the message that is answered. */
export function destinationOf(ctx: BotContext, answered?: Message): Destination {
  const topicId = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  return {
    chatId: String(ctx.chat?.id),
    ...(topicId !== undefined && { topicId }),
    ...(answered !== undefined && ctx.chat?.type !== 'private' && { replyTo: answered.message_id }),
  };
}

/** Puts the view in place of the message whose button was pressed; what one message can't hold follows in further ones. */
export async function editView(ctx: BotContext, view: View): Promise<void> {
  const [first, ...rest] = paged(view);
  try {
    await ctx.editMessageText(first.text, markupOf(first));
  } catch (error) {
    if (!isUnmodified(error)) throw error;
    return;
  }
  for (const part of rest) await ctx.reply(part.text, markupOf(part));
}

/** Telegram calls it an error when the button leads to what is already shown. */
function isUnmodified(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified');
}

/** What a text looks like and what stands under it. */
interface Formatting {
  readonly entities: View['entities'];
  readonly keyboard?: View['keyboard'] | undefined;
}

/** Formatting and buttons as the Bot API takes them. */
export interface Markup {
  entities: MessageEntity[];
  reply_markup?: InlineKeyboardMarkup;
  link_preview_options: { is_disabled: true };
}

/** How Telegram is to show a view's text. */
export function markupOf({ entities, keyboard }: Formatting): Markup {
  return {
    entities: entities.map((entity) => ({ ...entity })),
    link_preview_options: { is_disabled: true },
    ...(keyboard !== undefined && {
      reply_markup: { inline_keyboard: keyboard.map((row) => row.map((button) => ({ ...button }))) },
    }),
  };
}
