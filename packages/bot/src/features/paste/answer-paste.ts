import { looksLikeStats } from '@prime-tally/stats-core';
import type { Message } from 'grammy/types';
import { alertAdmins } from '../../telegram/alert-admins.ts';
import { announce } from '../../telegram/announce.ts';
import { isGroup } from '../../telegram/chat.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { rememberSent } from '../../telegram/events/send-event.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { outboxMessage } from '../../telegram/outbox/message.ts';
import { putOff } from '../../telegram/put-off.ts';
import { destinationOf, sendView } from '../../telegram/reply.ts';
import { isAnonymous, isForeign, nameOf, revisionOf } from '../../telegram/sender.ts';
import { tellPerson } from '../../telegram/tell-person.ts';
import { limitOf } from '../../telegram/text-limit.ts';
import { alertsIn } from '../../usecases/admin/alerts-in.ts';
import type { Paste } from '../../usecases/paste/paste.ts';
import { refusalIn } from '../../usecases/paste/refusal-in.ts';
import {
  type ExportOutcome,
  type PasteOutcome,
  type SavedExport,
  submitPaste,
} from '../../usecases/submit-paste.ts';
import { ownerQuestion } from '../../views/holds.ts';
import { furtherQuestions, type PasteFrame, pasteAnswer, pasteLine } from '../../views/paste-answer.ts';
import { isStrict } from '../events/result-here.ts';
import { cleanUp } from './clean-up.ts';
import { ranksBefore, withNewsOf } from './news.ts';
import { noteEvents } from './note-events.ts';

/** How long a reply may take before the outbox sends its plain form, in ms. */
const REPLY_MS = 30_000;

type Read = Extract<PasteOutcome, { kind: 'read' }>;

/**
 * Reads and stores the message's text and answers it. The answer's plain form is written with what is stored, so that it
 * is told even where this process ends before it could. Answers with whether the text was an export at all.
 */
export async function answerPaste(
  deps: BotDeps,
  ctx: BotContext,
  message: Message,
  text: string,
): Promise<boolean> {
  // A bot's message can be handed in, too: it is nobody's stats either.
  if (message.from === undefined || message.from.is_bot || isAnonymous(message)) {
    const isPaste = looksLikeStats(text) && message.is_automatic_forward !== true;
    if (isPaste) await sendView(ctx, ctx.locale.senderUnknown, { asReply: true });
    return isPaste;
  }
  const userId = String(message.from.id);
  const chatId = isGroup(ctx) ? String(message.chat.id) : undefined;
  const now = deps.now();
  if (chatId !== undefined) {
    const banned = await deps.store.isBanned(chatId, userId);
    if (banned.isOk() && banned.value) {
      await sendView(ctx, ctx.locale.paste.banned, { asReply: true });
      return true;
    }
  }
  const paste = pasteOf(ctx, message, text, now);
  const knowledge = deps.knowledge();
  const frame: PasteFrame = {
    locale: ctx.locale,
    catalogue: knowledge.catalogue,
    userId,
    isCut: paste.limit !== undefined,
    isStrict: isGroup(ctx) && isStrict(ctx),
  };
  const event = `paste:${paste.source.externalId}:${paste.source.revision}`;
  const destination = destinationOf(ctx, message);
  const before = await ranksBefore(deps, ctx, text);
  const outcome = await submitPaste(
    {
      store: deps.store,
      knowledge,
      keepsTexts: deps.keepsTexts,
      tell: (saved, ordinal) => [
        outboxMessage(
          `${event}:${ordinal}`,
          destination,
          pasteLine(frame, { kind: 'read', exports: [saved], issues: [] }, text),
          new Date(now.getTime() + REPLY_MS).toISOString(),
        ),
      ],
    },
    paste,
  );
  if (outcome.kind === 'not_stats') return false;
  await countRefusal(deps, ctx, paste, outcome);
  for (const one of outcome.exports) if ('reason' in one) logUnstored(deps.log, ctx, one.reason);
  await askOwners(deps, ctx, message, outcome.exports);
  const saved = outcome.exports.filter((one) => one.kind === 'saved').map(({ snapshot }) => snapshot);
  const [checkIns, news] = await Promise.all([
    noteEvents(deps, ctx, saved, { userId, ...(chatId !== undefined && { chatId }) }),
    withNewsOf(deps, ctx, frame, outcome, before),
  ]);
  const ready = { ...news, checkIns };
  const sent = await answer(deps, ctx, ready, outcome, text);
  await settle(deps, outcome, event, destination, sent);
  const [checkIn] = checkIns;
  if (chatId !== undefined && checkIn !== undefined && sent !== undefined) {
    await rememberSent(deps, ctx, checkIn.event, sent);
  }
  await cleanUp(deps, ctx, message, outcome);
  await alertAdmins(deps, ctx, alertsIn(outcome.exports));
  for (const [ordinal, one] of outcome.exports.entries()) {
    if (one.kind === 'saved') await announce(deps, { ...paste.source, ordinal }, one);
  }
  for (const question of furtherQuestions(ready, outcome)) await sendView(ctx, question);
  return true;
}

/** Id of the answer; nothing where it is left to the outbox. */
async function answer(
  deps: BotDeps,
  ctx: BotContext,
  frame: PasteFrame,
  outcome: Read,
  text: string,
): Promise<number | undefined> {
  try {
    return isGroup(ctx)
      ? await sendView(ctx, pasteLine(frame, outcome, text), { asReply: true })
      : await sendView(ctx, pasteAnswer(frame, outcome, text));
  } catch (error) {
    if (await putOff(deps, ctx, error)) return undefined;
    throw error;
  }
}

function pasteOf(ctx: BotContext, message: Message, text: string, now: Date): Paste {
  const only = ctx.chatFrame?.settings.faction;
  return {
    text,
    userId: String(message.from?.id),
    ...(isGroup(ctx) && { chatId: String(message.chat.id) }),
    isForeign: isForeign(message),
    source: {
      kind: 'telegram',
      instance: String(ctx.me.id),
      externalId: `${message.chat.id}:${message.message_id}`,
      revision: revisionOf(message),
    },
    receivedAt: now.toISOString(),
    limit: limitOf(message),
    ...(ctx.zone !== undefined && { zone: ctx.zone }),
    ...(only !== undefined && { onlyFaction: only }),
  };
}

/** Counts what was refused, by code and header; the text is nowhere. */
async function countRefusal(
  { store, log }: BotDeps,
  ctx: BotContext,
  { source, chatId, receivedAt }: Paste,
  outcome: Read,
): Promise<void> {
  const refusal = refusalIn(outcome);
  if (refusal === undefined) return;
  const { kind, instance } = source;
  const noted = await store.noteRefusal({
    kind,
    instance,
    at: receivedAt,
    ...refusal,
    ...(chatId !== undefined && { chatId }),
  });
  if (noted.isErr()) logUnstored(log, ctx, noted.error.message);
}

/** Owners of others' codenames are asked in private, once a message and again where it is edited. */
async function askOwners(
  deps: BotDeps,
  ctx: BotContext,
  message: Message,
  exports: readonly ExportOutcome[],
): Promise<void> {
  for (const one of exports) {
    if (one.kind !== 'held' || one.isMine) continue;
    const { id, deciderId, submission } = one.hold;
    const event = `hold:${id}:${submission.source.revision}`;
    const who = nameOf(message.from);
    await tellPerson(deps, event, deciderId, (locale) => ownerQuestion(locale, one, who), ctx.locale);
  }
}

/** The plain forms of the answer need not be told any more. */
async function settle(
  { store, now, log }: BotDeps,
  { exports }: Read,
  event: string,
  destination: ReturnType<typeof destinationOf>,
  sentAs: number | undefined,
): Promise<void> {
  const saved = exports.filter((one): one is SavedExport => one.kind === 'saved');
  for (const ordinal of exports.keys()) {
    if (saved.length === 0) return;
    const { event: name, destination: where } = outboxMessage(`${event}:${ordinal}`, destination, {
      text: '',
      entities: [],
    });
    const told = await store.markTold(
      name,
      where,
      now().toISOString(),
      sentAs === undefined ? undefined : String(sentAs),
    );
    if (told.isErr()) log.warn({ reason: told.error.message }, 'an answer may be told twice');
  }
}
