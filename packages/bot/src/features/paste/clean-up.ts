import { GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { outboxMessage } from '../../telegram/outbox/message.ts';
import { destinationOf } from '../../telegram/reply.ts';
import type { ExportOutcome, PasteOutcome } from '../../usecases/submit-paste.ts';

/**
 * Takes the paste away where the chat wants that and every export was stored; else it stays for its poster. In a strict
 * chat it goes where an export only waits for a word as well: the hold has all of it.
 */
export async function cleanUp(
  deps: BotDeps,
  ctx: BotContext,
  message: Message,
  { exports, issues }: Extract<PasteOutcome, { kind: 'read' }>,
): Promise<void> {
  const frame = ctx.chatFrame;
  if (frame === undefined || !(frame.settings.autoDelete || frame.privacy === 'strict')) return;
  const isTaken = ({ kind }: ExportOutcome): boolean =>
    kind === 'saved' || (kind === 'held' && frame.privacy === 'strict');
  if (issues.length > 0 || !exports.every(isTaken)) return;
  try {
    await ctx.api.deleteMessage(message.chat.id, message.message_id);
  } catch (error) {
    deps.log.info({ updateId: ctx.update.update_id, err: error }, 'a paste could not be deleted');
    // Its poster was quicker, or Telegram is away: no right is missing.
    if (!(error instanceof GrammyError) || error.error_code >= 429 || /not found/i.test(error.description))
      return;
    const day = deps.now().toISOString().slice(0, 10);
    const hint = outboxMessage(
      `delete_denied:${message.chat.id}:${day}`,
      destinationOf(ctx),
      ctx.locale.paste.deleteDenied,
    );
    await deps.store.enqueue([hint], deps.now().toISOString());
    deps.wakeOutbox();
  }
}
