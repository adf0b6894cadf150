import { looksLikeStats } from '@prime-tally/stats-core';
import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { downloadText, isTable, isTextFile } from '../telegram/download-text.ts';
import { sendView } from '../telegram/reply.ts';
import { tabbedText } from '../usecases/paste/tabbed-text.ts';
import { answerPaste } from './paste/answer-paste.ts';

/** Pastes as texts and as files, new and edited, and `/submit`. A group hears of it only where the text is an export. */
export function pasteFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('submit', async (ctx) => {
    const asked = ctx.msg.reply_to_message;
    if (asked?.text !== undefined) return void (await read(deps, ctx, asked, asked.text, true));
    if (asked?.document !== undefined) return readFile(deps, ctx, asked, true);
    if (ctx.match.trim() !== '') return void (await read(deps, ctx, ctx.msg, ctx.match, true));
    if (isGroup(ctx)) await sendView(ctx, ctx.locale.paste.submitReply, { asReply: true, isAnswered: true });
    else await sendView(ctx, ctx.locale.paste.submitNow);
  });

  feature.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const { text } = ctx.msg;
    if (text.startsWith('/')) return next();
    const isAwaited = isAsked(ctx);
    if (!isAwaited && isGroup(ctx) && !looksLikeStats(text)) return;
    await read(deps, ctx, ctx.msg, text, isAwaited);
  });

  feature.on(['message:document', 'edited_message:document'], async (ctx) => {
    const isAwaited = isAsked(ctx);
    if (!isAwaited && isGroup(ctx) && !isTextFile(ctx.msg.document)) return;
    await readFile(deps, ctx, ctx.msg, isAwaited);
  });

  return feature;
}

/** Whether the sender expects an answer to the message whatever it is: in private, and where it answers what `/submit` asked in a group. */
function isAsked(ctx: BotContext): boolean {
  if (ctx.editedMessage !== undefined) return false;
  if (!isGroup(ctx)) return true;
  const asked = ctx.msg?.reply_to_message;
  return asked?.from?.id === ctx.me.id && asked.text === ctx.locale.paste.submitReply.text;
}

/** `isAwaited`: the sender expects an answer even where the text is no export. */
async function read(
  deps: BotDeps,
  ctx: BotContext,
  message: Message,
  text: string,
  isAwaited: boolean,
): Promise<void> {
  const isStats = await answerPaste(deps, ctx, message, text);
  if (!isStats && isAwaited) await sendView(ctx, ctx.locale.notStats);
}

async function readFile(deps: BotDeps, ctx: BotContext, message: Message, isAwaited: boolean): Promise<void> {
  if (message.document === undefined) return;
  const text = await downloadText(ctx, message.document, deps.apiRoot);
  if (text.isErr()) {
    if (isAwaited) await sendView(ctx, ctx.locale.file[text.error]);
    return;
  }
  const content = isTable(message.document) ? tabbedText(text.value) : text.value;
  const isStats = await answerPaste(deps, ctx, message, content);
  if (!isStats && isAwaited) await sendView(ctx, ctx.locale.file.noStats);
}
