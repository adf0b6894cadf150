import type { Message } from 'grammy/types';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { outboxMessage } from '../../telegram/outbox/message.ts';
import { destinationOf } from '../../telegram/reply.ts';
import type { PasteOutcome } from '../../usecases/submit-paste.ts';

/** Takes the paste away where the chat wants that and every export was stored; else it stays for its poster. */
export async function cleanUp(
  deps: BotDeps,
  ctx: BotContext,
  message: Message,
  { exports, issues }: Extract<PasteOutcome, { kind: 'read' }>,
): Promise<void> {
  const frame = ctx.chatFrame;
  if (frame === undefined || !(frame.settings.autoDelete || frame.privacy === 'strict')) return;
  if (issues.length > 0 || exports.some(({ kind }) => kind !== 'saved')) return;
  try {
    await ctx.api.deleteMessage(message.chat.id, message.message_id);
  } catch (error) {
    deps.log.info({ updateId: ctx.update.update_id, err: error }, 'a paste could not be deleted');
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
