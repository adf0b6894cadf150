import type { Message } from 'grammy/types';

/** Whether the message speaks for a chat: an anonymous admin or a channel. It is nobody's stats. */
export function isAnonymous(message: Message): boolean {
  return message.sender_chat !== undefined;
}

/** Whether the message was forwarded from somebody else than its sender. */
export function isForeign({ forward_origin: origin, from }: Message): boolean {
  if (origin === undefined) return false;
  if (origin.type === 'user') return origin.sender_user.id !== from?.id;
  // Who hides the link to the account is known by the name alone.
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ');
  return origin.type !== 'hidden_user' || origin.sender_user_name !== name;
}

/** 0 for a message as sent; an edit's revision rises with the time that passed since. */
export function revisionOf({ date, edit_date: edited }: Message): number {
  return edited === undefined ? 0 : Math.max(1, edited - date);
}
