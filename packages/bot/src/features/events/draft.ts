import { looksLikeStats } from '@prime-tally/stats-core';
import { Composer } from 'grammy';
import { DRAFT_PREFIX, type DraftButton, unpackDraft } from '../../callback-data/event.ts';
import { isGroup } from '../../telegram/chat.ts';
import { chatIdNow } from '../../telegram/chat-id-now.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { eventLocaleOf } from '../../telegram/events/event-locale.ts';
import { eventMessage } from '../../telegram/events/event-message.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { editView, sendView } from '../../telegram/reply.ts';
import { personOf } from '../../telegram/sender.ts';
import { confirmDraft, draftOfEvent } from '../../usecases/events/confirm-draft.ts';
import {
  changedDraft,
  type Draft,
  type DraftPlace,
  draftOfLine,
  eventOfDraft,
  newDraft,
} from '../../usecases/events/draft.ts';
import { nextCleanDays } from '../../usecases/events/event-settings.ts';
import { showResult } from '../../usecases/events/show-result.ts';
import { announcementView } from '../../views/events/announcement.ts';
import { confirmView, type DraftFrame, draftView, problemText } from '../../views/events/draft.ts';
import { panelView } from '../../views/events/manage.ts';
import { eventResultView } from '../../views/events/result.ts';
import type { View } from '../../views/view.ts';
import { mayDelete } from './bot-rights.ts';
import { addUrl, goOnUrl, readWizardLink } from './links.ts';

/** The wizard that puts an event together: its addresses, what is typed for it in private, and its buttons. */
export function eventDraftFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('start', async (ctx, next) => {
    const link = isGroup(ctx) ? undefined : readWizardLink(ctx.match.trim());
    const userId = personOf(ctx);
    if (link === undefined || userId === undefined) return next();
    const draft = await draftOfLink(deps, ctx, userId, link);
    await sendView(ctx, 'no' in draft ? await keep(deps, ctx, userId, draft) : draft);
  });

  feature.on('message:text', async (ctx, next) => {
    const draft = ctx.userSettings.eventDraft;
    const { text } = ctx.msg;
    const isTyped = !isGroup(ctx) && !text.startsWith('/') && !looksLikeStats(text);
    const userId = personOf(ctx);
    if (draft?.asking === undefined || !isTyped || userId === undefined) return next();
    const changed = changedDraft(draft, draft.asking, text, wordsOf(deps, ctx));
    await sendView(
      ctx,
      changed.isErr() ? problemText(ctx.locale, changed.error) : await keep(deps, ctx, userId, changed.value),
    );
  });

  feature.callbackQuery(new RegExp(`^${DRAFT_PREFIX}:`), async (ctx) => {
    const button = unpackDraft(ctx.callbackQuery.data);
    const draft = ctx.userSettings.eventDraft;
    if (button !== undefined && button.userId !== String(ctx.from.id)) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonNotYours, show_alert: true });
    } else if (button === undefined || draft?.no !== button.no) {
      await ctx.answerCallbackQuery({ text: ctx.locale.events.draft.stale, show_alert: true });
    } else {
      const text = await pressed(deps, ctx, draft, button);
      await ctx.answerCallbackQuery(text === undefined ? {} : { text, show_alert: true });
    }
  });

  return feature;
}

/** Begins a draft from one line that was typed in a group, and shows its card there. */
export async function startDraftOfLine(deps: BotDeps, ctx: BotContext, line: string): Promise<void> {
  const userId = personOf(ctx);
  if (userId === undefined || ctx.chat === undefined) {
    // An anonymous administrator has no settings to keep a draft in: in private they have.
    await sendView(ctx, panelView(frameOf(deps, ctx, ''), [], addUrl(ctx)));
    return;
  }
  const topicId = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  const place = placeOf(ctx, String(ctx.chat.id), ctx.chat.title, topicId);
  const draft = draftOfLine(place, line, wordsOf(deps, ctx));
  await sendView(
    ctx,
    draft.isErr() ? problemText(ctx.locale, draft.error) : await keep(deps, ctx, userId, draft.value),
  );
}

function placeOf(
  ctx: BotContext,
  chatId: string,
  chatTitle: string | undefined,
  topicId: number | undefined,
  chatZone = ctx.chatFrame?.settings.zone,
): DraftPlace {
  return {
    chatId,
    zone: chatZone ?? ctx.zone ?? 'UTC',
    ...(chatTitle !== undefined && { chatTitle }),
    ...(topicId !== undefined && { topicId }),
  };
}

/** The draft that an address of the wizard asks for, or why there is none. */
async function draftOfLink(
  deps: BotDeps,
  ctx: BotContext,
  userId: string,
  link: NonNullable<ReturnType<typeof readWizardLink>>,
): Promise<Draft | View> {
  const { draft, problems } = ctx.locale.events;
  switch (link.kind) {
    case 'go_on':
      return ctx.userSettings.eventDraft ?? draft.nothing;
    case 'change': {
      const event = await deps.store.eventById(link.eventId);
      if (event.isErr()) return unavailable(deps, ctx, event.error.message);
      if (event.value === undefined || event.value.state === 'closed') return problems.gone;
      const isAdmin = await deps.rights.isAdminOf(ctx, Number(event.value.chatId), Number(userId));
      return isAdmin ? draftOfEvent(event.value, deps.now()) : draft.notAdmin;
    }
    case 'board':
      return privateBoard(deps, ctx, link.eventId);
    case 'add': {
      const { topicId } = link;
      const chatId = await chatIdNow(ctx, link.chatId);
      if (!(await deps.rights.isAdminOf(ctx, Number(chatId), Number(userId)))) return draft.notAdmin;
      const chat = await deps.settings.chat(chatId);
      if (chat.isErr()) return unavailable(deps, ctx, chat.error.message);
      const { title } = await ctx.api.getChat(Number(chatId));
      const { zone } = chat.value.settings;
      return newDraft(placeOf(ctx, chatId, title, topicId, zone), deps.now());
    }
  }
}

/** An event's board for a member of its group. */
async function privateBoard(deps: BotDeps, ctx: BotContext, id: string): Promise<View> {
  const knowledge = deps.knowledge();
  const outcome = await showResult({ store: deps.store, knowledge }, id, { withHidden: false });
  if (outcome.kind === 'store_unavailable') return unavailable(deps, ctx, outcome.reason);
  if (outcome.kind === 'gone') return ctx.locale.events.problems.gone;
  const { chatId } = outcome.result.event;
  const isMember = await deps.rights.isMemberOf(ctx, Number(chatId), Number(ctx.from?.id));
  if (!isMember) return ctx.locale.board.membersOnly;
  // Its buttons work in the group alone.
  const { keyboard: _, ...text } = eventResultView(frameOf(deps, ctx, ''), outcome.result);
  return text;
}

/** Does what the button says; answers with what is told to whoever pressed. */
async function pressed(
  deps: BotDeps,
  ctx: BotContext,
  draft: Draft,
  { userId, action }: DraftButton,
): Promise<string | undefined> {
  const { events } = ctx.locale;
  switch (action) {
    case 'clean': {
      const cleanDays = nextCleanDays(draft.cleanDays);
      await editView(ctx, await keep(deps, ctx, userId, { ...draft, cleanDays }));
      const isPossible = cleanDays === 0 || (await mayDelete(ctx, draft.chatId));
      return isPossible ? undefined : events.cleanDenied;
    }
    case 'cancel':
      await drop(deps, ctx, userId);
      return void (await editView(ctx, events.draft.cancelled));
    case 'confirm':
      return void (await confirm(deps, ctx, userId, draft));
    default: {
      const kept = await keep(deps, ctx, userId, { ...draft, asking: action });
      return void (await sendView(
        ctx,
        kept === ctx.locale.storeUnavailable ? kept : events.draft.ask[action],
      ));
    }
  }
}

async function confirm(deps: BotDeps, ctx: BotContext, userId: string, begun: Draft): Promise<void> {
  const chatId = await chatIdNow(ctx, begun.chatId);
  const draft = { ...begun, chatId };
  if (!(await deps.rights.isAdminOf(ctx, Number(chatId), Number(userId)))) {
    return editView(ctx, ctx.locale.events.draft.notAdmin);
  }
  const event = eventOfDraft(draft, wordsOf(deps, ctx));
  if (event.isErr()) return editView(ctx, draftView(frameOf(deps, ctx, userId), draft, event.error));
  const act = { by: userId, chatId, at: deps.now().toISOString() };
  const outcome = await confirmDraft(deps.store, draft, event.value, act);
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  if (outcome.kind === 'created' || outcome.kind === 'changed') {
    await drop(deps, ctx, userId);
    const locale = await eventLocaleOf(deps.settings, outcome.event);
    const frame = { locale, catalogue: deps.knowledge().catalogue };
    const what = outcome.kind === 'created' ? 'announced' : 'moved';
    const cause = what === 'announced' ? what : `${what}:${draft.no}`;
    const message = eventMessage(outcome.event, cause, announcementView(frame, outcome.event, what));
    const told = await deps.store.enqueue([message], act.at);
    if (told.isErr()) logUnstored(deps.log, ctx, told.error.message);
    deps.wakeOutbox();
  }
  await editView(ctx, confirmView(ctx.locale, outcome));
  // Another name or start will do: the draft goes on.
  if (outcome.kind === 'twin') await sendView(ctx, await keep(deps, ctx, userId, draft));
}

/** Keeps the draft with its organiser; answers with its card. */
async function keep(deps: BotDeps, ctx: BotContext, userId: string, eventDraft: Draft): Promise<View> {
  const saved = await deps.settings.changeUser(userId, { eventDraft });
  if (saved.isErr()) return unavailable(deps, ctx, saved.error.message);
  const problem = eventOfDraft(eventDraft, wordsOf(deps, ctx));
  return draftView(frameOf(deps, ctx, userId), eventDraft, problem.isErr() ? problem.error : undefined);
}

async function drop(deps: BotDeps, ctx: BotContext, userId: string): Promise<void> {
  const saved = await deps.settings.changeUser(userId, { eventDraft: undefined });
  if (saved.isErr()) logUnstored(deps.log, ctx, saved.error.message);
}

function frameOf(deps: BotDeps, ctx: BotContext, userId: string): DraftFrame {
  const { catalogue } = deps.knowledge();
  return { locale: ctx.locale, catalogue, userId, ...(isGroup(ctx) && { editUrl: goOnUrl(ctx) }) };
}

function wordsOf(deps: BotDeps, { locale }: BotContext) {
  return { catalogue: deps.knowledge().catalogue, language: locale.language, now: deps.now() };
}

function unavailable(deps: BotDeps, ctx: BotContext, reason: string): View {
  logUnstored(deps.log, ctx, reason);
  return ctx.locale.storeUnavailable;
}
