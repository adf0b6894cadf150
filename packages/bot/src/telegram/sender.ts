import type { Message, User } from 'grammy/types';
import type { BotContext } from './context.ts';

/** Whether the message speaks for a chat: an anonymous admin or a channel. It is nobody's stats. */
export function isAnonymous(message: Message): boolean {
  return message.sender_chat !== undefined;
}

/** Whether the message was forwarded from somebody else than its sender. */
export function isForeign({ forward_origin: origin, from }: Message): boolean {
  if (origin === undefined) return false;
  if (origin.type === 'user') return origin.sender_user.id !== from?.id;
  // Who hides the link to the account is known by the name alone.
  return origin.type !== 'hidden_user' || origin.sender_user_name !== nameOf(from);
}

/** 0 for a message as sent; an edit's revision rises with the time that passed since. */
export function revisionOf({ date, edit_date: edited }: Message): number {
  return edited === undefined ? 0 : Math.max(1, edited - date);
}

/** Id of the person who wrote or pressed; nothing where a chat or a channel speaks. */
export function personOf(ctx: BotContext): string | undefined {
  if (ctx.from === undefined) return undefined;
  const speaksForChat = ctx.callbackQuery === undefined && ctx.msg !== undefined && isAnonymous(ctx.msg);
  return speaksForChat ? undefined : String(ctx.from.id);
}

/** What a person is called. */
export function nameOf(person: User | undefined): string {
  return [person?.first_name, person?.last_name].filter(Boolean).join(' ');
}
