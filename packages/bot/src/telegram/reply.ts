import { GrammyError } from 'grammy';
import type { InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import type { View } from '../views/view.ts';
import type { BotContext } from './context.ts';
import type { Destination } from './outbox/message.ts';

/** Sends the view to the chat (and topic) of the update; `asReply` ties it to the message it answers. Gives the sent message's id. */
export async function sendView(ctx: BotContext, view: View, { asReply = false } = {}): Promise<number> {
  const messageId = ctx.msg?.message_id;
  const sent = await ctx.reply(view.text, {
    ...markupOf(view),
    ...(asReply &&
      messageId !== undefined && {
        reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
      }),
  });
  return sent.message_id;
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

/** Puts the view in place of the message whose button was pressed. */
export async function editView(ctx: BotContext, view: View): Promise<void> {
  try {
    await ctx.editMessageText(view.text, markupOf(view));
  } catch (error) {
    if (!isUnmodified(error)) throw error;
  }
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
