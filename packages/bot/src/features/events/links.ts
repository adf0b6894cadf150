import type { BotContext } from '../../telegram/context.ts';

/** What the address of the wizard asks for. */
export type WizardLink =
  | { readonly kind: 'add'; readonly chatId: string; readonly topicId?: number }
  | { readonly kind: 'change'; readonly eventId: string }
  /** A strict group's event, for its members. */
  | { readonly kind: 'board'; readonly eventId: string }
  /** The draft that the person has begun. */
  | { readonly kind: 'go_on' };

const ADD = /^event_(-\d{1,19})(?:_(\d{1,10}))?$/;
const OF_EVENT = /^event([cb])_([1-9]\d{0,18})$/;
const GO_ON = 'eventd';

/** The address at which an event of this group (and topic) is planned in private. */
export function addUrl(ctx: BotContext): string {
  const topicId = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  return urlOf(ctx, `event_${ctx.chat?.id}${topicId === undefined ? '' : `_${topicId}`}`);
}

/** The address at which an event is changed in private. */
export function changeUrl(ctx: BotContext, eventId: string): string {
  return urlOf(ctx, `eventc_${eventId}`);
}

/** The address at which a strict group's members see an event in private. */
export function boardUrl(ctx: BotContext, eventId: string): string {
  return urlOf(ctx, `eventb_${eventId}`);
}

/** The address at which a draft goes on in private. */
export function goOnUrl(ctx: BotContext): string {
  return urlOf(ctx, GO_ON);
}

/** What the word behind `/start` asks of the wizard; nothing where it is none of its addresses. */
export function readWizardLink(payload: string): WizardLink | undefined {
  if (payload === GO_ON) return { kind: 'go_on' };
  const [, letter, eventId] = OF_EVENT.exec(payload) ?? [];
  if (eventId !== undefined) return { kind: letter === 'c' ? 'change' : 'board', eventId };
  const [, chatId, topicId] = ADD.exec(payload) ?? [];
  if (chatId === undefined) return undefined;
  return { kind: 'add', chatId, ...(topicId !== undefined && { topicId: Number(topicId) }) };
}

function urlOf(ctx: BotContext, payload: string): string {
  return `https://t.me/${ctx.me.username}?start=${payload}`;
}
