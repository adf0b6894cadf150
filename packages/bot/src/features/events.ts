import type { EventCard } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import { EVENT_PREFIX, type EventAction, type EventButton, unpackEvent } from '../callback-data/event.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { closeEvent } from '../telegram/events/move-events.ts';
import { rememberSent, sendEventView } from '../telegram/events/send-event.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { currentEvent } from '../usecases/events/current-event.ts';
import { nextCleanDays, readEventSettings } from '../usecases/events/event-settings.ts';
import { lateView } from '../views/events/late.ts';
import { cardView, panelView, sureView } from '../views/events/manage.ts';
import { eventResultView, strictResultView } from '../views/events/result.ts';
import { mayDelete, pinQuietly } from './events/bot-rights.ts';
import { startDraftOfLine } from './events/draft.ts';
import { addUrl, boardUrl, changeUrl } from './events/links.ts';
import { eventFrameOf, isStrict, resultHere } from './events/result-here.ts';
import { sendCsv, sendLateFile, sendPicture } from './events/send-files.ts';
import { joinEvent, placeOf } from './events/take-part.ts';

/** Most events of a group that its panel lists. */
const LISTED = 8;
/** Buttons that show a board in the group: in a strict one they lead to the private chat. */
const SHOWN_BY: readonly EventAction[] = ['board', 'refresh', 'result'];

/** `/event`: the administrators' panel, the live board for everybody; and the buttons of events. */
export function eventsFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('event', async (ctx) => {
    if (!isGroup(ctx)) return void (await sendView(ctx, ctx.locale.events.inGroup));
    const isAdmin = await deps.rights.isChatAdmin(ctx);
    const typed = ctx.match.trim();
    const word = typed.toLowerCase();
    if (isAdmin && typed.includes('|')) return startDraftOfLine(deps, ctx, typed);
    const events = await eventsHere(deps, ctx);
    if (events === undefined) return void (isAdmin && (await sendView(ctx, ctx.locale.storeUnavailable)));
    const event = currentEvent(events, word === 'result' ? ['closed', 'open'] : undefined);
    if (isAdmin && !['board', 'late', 'result'].includes(word)) {
      return void (await sendView(ctx, panelView(eventFrameOf(deps, ctx), events, addUrl(ctx))));
    }
    // Everyone else gets the board alone, and nothing where there is none.
    if (event === undefined) return void (isAdmin && (await sendView(ctx, ctx.locale.events.noneHere)));
    if (word === 'late' && isAdmin && !isStrict(ctx)) await sendLate(deps, ctx, event.id);
    else await sendBoard(deps, ctx, event.id, isAdmin || !hasBoard(event));
  });

  feature.callbackQuery(new RegExp(`^${EVENT_PREFIX}:`), async (ctx) => {
    const button = unpackEvent(ctx.callbackQuery.data);
    if (button === undefined) return void (await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale }));
    const event = await deps.store.eventById(button.id);
    if (event.isErr()) {
      logUnstored(deps.log, ctx, event.error.message);
      return void (await ctx.answerCallbackQuery({ text: ctx.locale.storeUnavailable.text }));
    }
    // A button works only in the event's own group.
    if (event.value === undefined || event.value.chatId !== String(ctx.chat?.id)) {
      return void (await alert(ctx, ctx.locale.events.gone));
    }
    if (isStrict(ctx) && SHOWN_BY.includes(button.action)) {
      return void (await ctx.answerCallbackQuery({ url: boardUrl(ctx, button.id) }));
    }
    const text = await pressed(deps, ctx, event.value, button);
    await ctx.answerCallbackQuery(text === undefined ? {} : { text, show_alert: true });
  });

  return feature;
}

async function eventsHere(deps: BotDeps, ctx: BotContext): Promise<readonly EventCard[] | undefined> {
  const found = await deps.store.eventsOf(String(ctx.chat?.id), { limit: LISTED });
  if (found.isErr()) logUnstored(deps.log, ctx, found.error.message);
  return found.isOk() ? found.value : undefined;
}

function hasBoard(event: EventCard): boolean {
  return readEventSettings(event.settings).boardId !== undefined;
}

/** Does what the button says; answers with what is told to whoever pressed. */
async function pressed(
  deps: BotDeps,
  ctx: BotContext,
  event: EventCard,
  { action, id }: EventButton,
): Promise<string | undefined> {
  if (action === 'join') return joinEvent(deps, ctx, event);
  if (action === 'me') return placeOf(deps, ctx, event);
  if (action === 'refresh') return refresh(deps, ctx, id);
  const isAdmin = await deps.rights.isChatAdmin(ctx);
  if (action === 'board') {
    // A board for everybody is enough; who presses again learns their own place.
    if (!isAdmin && (hasBoard(event) || event.state === 'closed')) return placeOf(deps, ctx, event);
    return void (await sendBoard(deps, ctx, id, true));
  }
  if (!isAdmin) return ctx.locale.settings.adminsOnly;
  const frame = eventFrameOf(deps, ctx);
  switch (action) {
    case 'card':
      return void (await editView(ctx, cardView(frame, event, changeUrl(ctx, id))));
    case 'result':
      return void (await sendBoard(deps, ctx, id, false));
    case 'late':
      // In a strict group nobody reads who takes part but the organiser.
      if (isStrict(ctx)) return sendLateFile(deps, ctx, id);
      return void (await sendLate(deps, ctx, id));
    case 'late_file':
      return sendLateFile(deps, ctx, id);
    case 'light':
    case 'dark':
      return sendPicture(deps, ctx, id, action);
    case 'csv':
      return sendCsv(deps, ctx, id);
    case 'clean':
      return changeClean(deps, ctx, event);
    case 'close':
    case 'delete':
      return void (await editView(ctx, sureView(frame, event, action)));
    case 'close_surely':
      await closeEvent(deps, event, String(ctx.from?.id));
      return void (await editView(ctx, cardView(frame, { ...event, state: 'closed' }, changeUrl(ctx, id))));
    case 'delete_surely':
      return remove(deps, ctx, event);
  }
}

/** `isLive`: it becomes the event's live board, which is drawn anew after every post. */
async function sendBoard(deps: BotDeps, ctx: BotContext, id: string, isLive: boolean): Promise<void> {
  const result = await resultHere(deps, ctx, id);
  if (result === undefined) return void (await sendView(ctx, ctx.locale.storeUnavailable));
  const { event } = result;
  if (isStrict(ctx)) {
    await sendEventView(deps, ctx, event, strictResultView(ctx.locale, event));
    return;
  }
  const sent = await sendEventView(deps, ctx, event, eventResultView(eventFrameOf(deps, ctx), result));
  if (!isLive || event.state === 'closed' || ctx.from === undefined) return;
  const settings = { ...readEventSettings(event.settings), boardId: sent };
  const saved = await deps.store.changeEvent(id, { settings }, actOf(deps, ctx));
  if (saved.isErr()) logUnstored(deps.log, ctx, saved.error.message);
  await pinQuietly(deps, ctx, sent);
}

async function refresh(deps: BotDeps, ctx: BotContext, id: string): Promise<string | undefined> {
  const result = await resultHere(deps, ctx, id);
  if (result === undefined) return ctx.locale.storeUnavailable.text;
  // It may have been another board before, which no event takes away.
  if (ctx.msg !== undefined) await rememberSent(deps, ctx, result.event, ctx.msg.message_id);
  return void (await editView(ctx, eventResultView(eventFrameOf(deps, ctx), result)));
}

async function sendLate(deps: BotDeps, ctx: BotContext, id: string): Promise<void> {
  const result = await resultHere(deps, ctx, id);
  if (result === undefined) return void (await sendView(ctx, ctx.locale.storeUnavailable));
  await sendEventView(deps, ctx, result.event, lateView(ctx.locale, result, deps.now()));
}

async function changeClean(deps: BotDeps, ctx: BotContext, event: EventCard): Promise<string | undefined> {
  const before = readEventSettings(event.settings);
  const settings = { ...before, cleanDays: nextCleanDays(before.cleanDays) };
  const saved = await deps.store.changeEvent(event.id, { settings }, actOf(deps, ctx));
  if (saved.isErr())
    return saved.error.code === 'event_closed'
      ? ctx.locale.events.over
      : failed(deps, ctx, saved.error.message);
  await editView(ctx, cardView(eventFrameOf(deps, ctx), saved.value, changeUrl(ctx, event.id)));
  const isPossible = settings.cleanDays === 0 || (await mayDelete(ctx, event.chatId));
  return isPossible ? undefined : ctx.locale.events.cleanDenied;
}

async function remove(deps: BotDeps, ctx: BotContext, { id, name }: EventCard): Promise<string | undefined> {
  const deleted = await deps.store.deleteEvent(id, actOf(deps, ctx));
  if (deleted.isErr()) return failed(deps, ctx, deleted.error.message);
  await editView(ctx, ctx.locale.events.deleted(name));
  return undefined;
}

function failed(deps: BotDeps, ctx: BotContext, reason: string): string {
  logUnstored(deps.log, ctx, reason);
  return ctx.locale.storeUnavailable.text;
}

function actOf(deps: BotDeps, ctx: BotContext) {
  const by = ctx.callbackQuery === undefined ? personOf(ctx) : String(ctx.from?.id);
  return { ...(by !== undefined && { by }), chatId: String(ctx.chat?.id), at: deps.now().toISOString() };
}

async function alert(ctx: BotContext, text: string): Promise<void> {
  await ctx.answerCallbackQuery({ text, show_alert: true });
}
