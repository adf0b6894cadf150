import { looksLikeStats } from '@prime-tally/stats-core';
import { GrammyError } from 'grammy';
import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';
import { sendView } from './reply.ts';

/** The error boundary: the log gets the update's id and the error (never the text), whoever waits for an answer one short sentence. Never throws. */
export async function answerError(ctx: BotContext, error: unknown, log: Log): Promise<void> {
  const updateId = ctx.update.update_id;
  if (error instanceof GrammyError && error.error_code === 403) {
    log.info({ updateId, reason: error.description }, 'the chat is closed to the bot');
    return;
  }
  log.error({ updateId, err: error }, 'update failed');
  try {
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery({ text: ctx.locale.failed.text });
    else if (isAwaited(ctx)) await sendView(ctx, ctx.locale.failed);
  } catch (second) {
    log.warn({ updateId, err: second }, 'could not say that the update failed');
  }
}

/** In a group only a command or a paste expects an answer. */
function isAwaited(ctx: BotContext): boolean {
  const text = ctx.msg?.text ?? '';
  return ctx.chat?.type === 'private' || text.startsWith('/') || looksLikeStats(text);
}
