import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';
import { laterReplyOf } from './outbox/later-reply.ts';

/** Whether the outbox has taken over the reply that failed so: one that Telegram did not take for now. */
export async function putOff(
  { store, log, now, wakeOutbox }: Pick<BotDeps, 'store' | 'log' | 'now' | 'wakeOutbox'>,
  ctx: BotContext,
  error: unknown,
): Promise<boolean> {
  const updateId = ctx.update.update_id;
  const later = laterReplyOf(error, updateId, now());
  if (later === undefined) return false;
  const put = await store.enqueue([later], now().toISOString());
  if (put.isErr()) {
    log.warn({ updateId, reason: put.error.message }, 'an answer could not be put off');
    return false;
  }
  log.info({ updateId, err: error }, 'an answer is put off');
  wakeOutbox();
  return true;
}
