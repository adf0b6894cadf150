import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';

/** Tells the operator that the store failed an update, and why. */
export function logUnstored(log: Log, ctx: BotContext, reason: string): void {
  log.warn({ updateId: ctx.update.update_id, reason }, 'the store failed');
}
