import { GrammyError, InputFile } from 'grammy';
import type { ThemeName } from '../../pictures/theme.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { rememberSent } from '../../telegram/events/send-event.ts';
import { markupOf } from '../../telegram/reply.ts';
import { eventCsv, eventFileName } from '../../usecases/events/event-csv.ts';
import type { EventResult } from '../../usecases/events/event-result.ts';
import { localOf } from '../../usecases/events/zoned-time.ts';
import { lateFile } from '../../views/events/late.ts';
import { eventPicture, pictureButtons } from '../../views/events/picture.ts';
import { eventFrameOf, isStrict, resultHere } from './result-here.ts';

/** Sends the organiser the list of the late and missing and the whole result, hidden agents too, in private; answers with what is told. */
export async function sendLateFile(deps: BotDeps, ctx: BotContext, id: string): Promise<string> {
  const result = await resultHere(deps, ctx, id, { withHidden: true });
  if (result === undefined || ctx.from === undefined) return ctx.locale.storeUnavailable.text;
  const userId = ctx.from.id;
  const list = Buffer.from(lateFile(ctx.locale, result, deps.now()));
  const rows = Buffer.from(eventCsv(result));
  return inPrivate(deps, ctx, async () => {
    await ctx.api.sendDocument(userId, new InputFile(list, fileName(result, 'late', 'txt')));
    await ctx.api.sendDocument(userId, new InputFile(rows, fileName(result, 'all', 'csv')));
  });
}

/** Sends the result as a picture: to the group, or to the presser where the group keeps its boards private. Answers with what is told, if anything. */
export async function sendPicture(
  deps: BotDeps,
  ctx: BotContext,
  id: string,
  theme: ThemeName,
): Promise<string | undefined> {
  const result = await resultHere(deps, ctx, id);
  if (result === undefined) return ctx.locale.storeUnavailable.text;
  const picture = await deps.pictures.png(eventPicture(eventFrameOf(deps, ctx), result, theme));
  if (picture.isErr()) {
    deps.log.warn({ updateId: ctx.update.update_id, reason: picture.error.reason }, 'no picture');
    return ctx.locale.me.chart.failed.text;
  }
  const file = () => new InputFile(picture.value, 'event.png');
  if (isStrict(ctx)) return inPrivate(deps, ctx, () => ctx.api.sendPhoto(Number(ctx.from?.id), file()));
  const { reply_markup } = markupOf({ entities: [], keyboard: pictureButtons(ctx.locale, id, theme) });
  const sent = await ctx.replyWithPhoto(file(), { ...(reply_markup && { reply_markup }) });
  await rememberSent(deps, ctx, result.event, sent.message_id);
  return undefined;
}

/** Sends the result as a CSV file, to the same place as the picture. */
export async function sendCsv(deps: BotDeps, ctx: BotContext, id: string): Promise<string | undefined> {
  const result = await resultHere(deps, ctx, id);
  if (result === undefined) return ctx.locale.storeUnavailable.text;
  const file = () => new InputFile(Buffer.from(eventCsv(result)), fileName(result, '', 'csv'));
  if (isStrict(ctx)) return inPrivate(deps, ctx, () => ctx.api.sendDocument(Number(ctx.from?.id), file()));
  const sent = await ctx.replyWithDocument(file());
  await rememberSent(deps, ctx, result.event, sent.message_id);
  return undefined;
}

function fileName({ event }: EventResult, what: string, extension: string): string {
  return eventFileName(event.name, localOf(event.from, event.zone).slice(0, 10), what, extension);
}

/** Sends in private, which the person must have allowed. */
async function inPrivate(deps: BotDeps, ctx: BotContext, send: () => Promise<unknown>): Promise<string> {
  try {
    await send();
    return ctx.locale.events.sent;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    deps.log.info({ updateId: ctx.update.update_id, reason: error.description }, 'nobody to write to');
    return ctx.locale.events.startFirst;
  }
}
