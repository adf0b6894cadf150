import type { BotContext } from './context.ts';

/** Whether the update comes from a group or supergroup. */
export function isGroup(ctx: BotContext): boolean {
  return ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';
}
