import { looksLikeStats } from '@prime-tally/stats-core';
import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { downloadText, isTextFile } from '../telegram/download-text.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { sendView } from '../telegram/reply.ts';
import { isAnonymous, isForeign, revisionOf } from '../telegram/sender.ts';
import { type PasteOutcome, submitPaste } from '../usecases/submit-paste.ts';
import { pasteAnswer, pasteLine } from '../views/paste-answer.ts';

/** Pastes as texts and as files, new and edited. A group hears of it only where the text is an export. */
export function pasteFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const { text } = ctx.msg;
    if (text.startsWith('/')) return next();
    if (isGroup(ctx) && !looksLikeStats(text)) return;
    const outcome = await submit(deps, ctx, ctx.msg, text);
    if (outcome?.kind === 'read') return answer(deps, ctx, outcome, text);
    const isHintDue = outcome?.kind === 'not_stats' && !isGroup(ctx) && ctx.editedMessage === undefined;
    if (isHintDue) await sendView(ctx, ctx.locale.notStats);
  });

  feature.on(['message:document', 'edited_message:document'], async (ctx) => {
    const { document } = ctx.msg;
    if (isGroup(ctx) && !isTextFile(document)) return;
    const text = await downloadText(ctx, document, deps.apiRoot);
    if (text.isErr()) {
      if (!isGroup(ctx)) await sendView(ctx, ctx.locale.file[text.error]);
      return;
    }
    const outcome = await submit(deps, ctx, ctx.msg, text.value);
    if (outcome?.kind === 'read') return answer(deps, ctx, outcome, text.value);
    if (outcome?.kind === 'not_stats' && !isGroup(ctx)) await sendView(ctx, ctx.locale.file.noStats);
  });

  return feature;
}

/** Nothing where the sender is no person; a person who could be one is told. */
async function submit(
  deps: BotDeps,
  ctx: BotContext,
  message: Message,
  text: string,
): Promise<PasteOutcome | undefined> {
  if (message.from === undefined || isAnonymous(message)) {
    const isPaste = looksLikeStats(text) && message.is_automatic_forward !== true;
    if (isPaste) await sendView(ctx, ctx.locale.senderUnknown, { asReply: true });
    return undefined;
  }
  return submitPaste(
    { store: deps.store, knowledge: deps.knowledge() },
    {
      text,
      userId: String(message.from.id),
      ...(isGroup(ctx) && { chatId: String(message.chat.id) }),
      isForeign: isForeign(message),
      source: {
        kind: 'telegram',
        instance: String(ctx.me.id),
        externalId: `${message.chat.id}:${message.message_id}`,
        revision: revisionOf(message),
      },
      receivedAt: deps.now().toISOString(),
    },
  );
}

async function answer(
  { knowledge, log }: BotDeps,
  ctx: BotContext,
  outcome: Extract<PasteOutcome, { kind: 'read' }>,
  text: string,
): Promise<void> {
  for (const one of outcome.exports) if ('reason' in one) logUnstored(log, ctx, one.reason);
  const frame = { locale: ctx.locale, catalogue: knowledge().catalogue };
  if (isGroup(ctx)) await sendView(ctx, pasteLine(frame, outcome, text), { asReply: true });
  else await sendView(ctx, pasteAnswer(frame, outcome, text));
}
