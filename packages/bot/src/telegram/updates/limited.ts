import type { MiddlewareFn } from 'grammy';
import type { BotContext } from '../context.ts';
import { sendView } from '../reply.ts';
import { type Demand, demandOf } from './demand.ts';
import type { Limiter } from './limiter.ts';

/** What each demand costs its sender and its chat. Exports cost a group little: at the start of an event everybody posts at once. */
const COSTS: Readonly<Record<Demand, readonly [ofUser: number, ofChat: number]>> = {
  chatter: [0, 0],
  news: [0, 0],
  command: [1, 1],
  paste: [1, 0.25],
  button: [0.5, 0.5],
};

/** Leaves out what is beyond the limits, with one notice a minute; ordinary talk costs nothing and is never answered. */
export function limited(limiter: Limiter): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const [ofUser, ofChat] = COSTS[demandOf(ctx)];
    const verdict =
      ofUser === 0 ? 'go' : limiter.take({ userId: ctx.from?.id, ofUser, chatId: ctx.chat?.id, ofChat });
    if (verdict === 'go') return next();
    const { slowDown } = ctx.locale;
    if (ctx.callbackQuery !== undefined) {
      await ctx.answerCallbackQuery(verdict === 'tell' ? { text: slowDown.text } : {});
    } else if (verdict === 'tell') await sendView(ctx, slowDown, { asReply: true });
  };
}
