import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';
import { closedReasonOf } from './outbox/fate.ts';
import { putOff } from './put-off.ts';
import { sendView } from './reply.ts';
import { demandOf } from './updates/demand.ts';

/**
 * The error boundary: the log gets the update's id and the error (never the text), whoever waits for an answer one short
 * sentence; an answer that Telegram did not take for now goes to the outbox. Never throws.
 */
export async function answerError(
  ctx: BotContext,
  error: unknown,
  deps: Pick<BotDeps, 'store' | 'log' | 'now' | 'wakeOutbox'>,
): Promise<void> {
  const { log } = deps;
  const updateId = ctx.update.update_id;
  const closed = closedReasonOf(error);
  if (closed !== undefined) {
    log.info({ updateId, reason: closed }, 'the chat is closed to the bot');
    return;
  }
  try {
    if (await putOff(deps, ctx, error)) return;
    log.error({ updateId, err: error }, 'update failed');
    if (isLateQuery(error)) return;
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery({ text: ctx.locale.failed.text });
    else if (isAwaited(ctx)) await sendView(ctx, ctx.locale.failed);
  } catch (second) {
    log.warn({ updateId, err: second }, 'could not say that the update failed');
  }
}

/** In a group only a command or a paste expects an answer. */
function isAwaited(ctx: BotContext): boolean {
  const demand = demandOf(ctx);
  return demand === 'command' || demand === 'paste';
}

/** A pressed button waits a minute for its answer; later ones are refused, and nobody waits any more. */
function isLateQuery(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('query is too old');
}
