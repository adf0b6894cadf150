import type { BotContext } from '../context.ts';

/** Updates of one lane are handled one after the other: those of a chat; where there is none, those of a person. */
export function laneOf(ctx: BotContext): string | undefined {
  if (ctx.chat !== undefined) return `chat:${ctx.chat.id}`;
  return ctx.from === undefined ? undefined : `user:${ctx.from.id}`;
}
