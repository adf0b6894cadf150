import { Composer, InputFile } from 'grammy';
import { ME_PREFIX, type MeButton, unpackMe } from '../callback-data/me.ts';
import type { ThemeName } from '../pictures/theme.ts';
import { boardPlaceOf } from '../telegram/board-place.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, markupOf, sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { compareAgents } from '../usecases/me/compare-agents.ts';
import { showBadges, showNext } from '../usecases/me/show-badges.ts';
import { showChart } from '../usecases/me/show-chart.ts';
import { showDetails } from '../usecases/me/show-details.ts';
import { deletePost, showHistory } from '../usecases/me/show-history.ts';
import { showProgress } from '../usecases/me/show-progress.ts';
import { badgesView, nextView } from '../views/me/badges.ts';
import { chartButtons, chartPicture, noChartView } from '../views/me/chart.ts';
import { compareView } from '../views/me/compare.ts';
import { detailsView } from '../views/me/details.ts';
import { deletionQuestion, deletionView, historyView } from '../views/me/history.ts';
import { progressView } from '../views/me/progress.ts';
import type { View } from '../views/view.ts';
import { noteEvents } from './paste/note-events.ts';

/** What one's own agent did and will do: `/progress`, `/next`, `/badges`, `/history`, `/chart`, `/compare`. */
export function meFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  const command = (
    name: string,
    show: (ctx: BotContext, userId: string, typed: string) => Promise<View>,
  ): void => {
    feature.command(name, async (ctx) => {
      const userId = personOf(ctx);
      await sendView(
        ctx,
        userId === undefined ? ctx.locale.senderUnknown : await show(ctx, userId, ctx.match),
      );
    });
  };

  command('progress', (ctx, userId, typed) => progress(deps, ctx, userId, typed));
  command('history', (ctx, userId, typed) => history(deps, ctx, userId, typed, 0));
  command('badges', async (ctx, userId, typed) => {
    const knowledge = deps.knowledge();
    const outcome = await showBadges({ ...deps, knowledge }, userId, typed);
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    return badgesView(ctx.locale, knowledge.catalogue, outcome);
  });
  command('next', async (ctx, userId, typed) => {
    const knowledge = deps.knowledge();
    const outcome = await showNext({ ...deps, knowledge }, userId, typed);
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    return nextView(ctx.locale, knowledge.catalogue, outcome);
  });
  command('compare', async (ctx, userId, typed) => {
    const place = await boardPlaceOf(deps, ctx, {
      where: 'here',
      show: 'board',
      period: { kind: 'all_time' },
    });
    if (place.kind === 'said') return place.view;
    const knowledge = deps.knowledge();
    const chatId = isGroup(ctx) && ctx.chat !== undefined ? String(ctx.chat.id) : undefined;
    const asker = { userId, ...(chatId !== undefined && { chatId }) };
    const outcome = await compareAgents({ ...deps, knowledge }, asker, typed);
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    return compareView(ctx.locale, knowledge.catalogue, outcome);
  });
  feature.command('chart', async (ctx) => {
    const userId = personOf(ctx);
    const problem =
      userId === undefined ? ctx.locale.senderUnknown : await chart(deps, ctx, userId, ctx.match, 'light');
    if (problem !== undefined) await sendView(ctx, problem);
  });

  feature.callbackQuery(new RegExp(`^${ME_PREFIX}:`), async (ctx) => {
    const button = unpackMe(ctx.callbackQuery.data);
    if (button === undefined) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    } else if (button.userId !== String(ctx.from.id)) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonNotYours, show_alert: true });
    } else {
      const view = await pressed(deps, ctx, button);
      if (view !== undefined) await editView(ctx, view);
      await ctx.answerCallbackQuery();
    }
  });

  return feature;
}

/** What the button's message becomes; nothing where it stays and a picture follows. */
async function pressed(deps: BotDeps, ctx: BotContext, button: MeButton): Promise<View | undefined> {
  const { userId, agent } = button;
  switch (button.action) {
    case 'progress':
      return progress(deps, ctx, userId, `${agent} ${button.days}`);
    case 'posts':
      return history(deps, ctx, userId, agent, button.page);
    case 'delete':
      return deletionQuestion(ctx.locale, userId, button);
    case 'delete_surely': {
      const outcome = await deletePost(deps.store, userId, button);
      if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
      // Another post may take its place in an event.
      if (outcome.kind === 'deleted') await noteEvents(deps, ctx, [outcome], { userId });
      return deletionView(ctx.locale, outcome);
    }
    case 'details': {
      const knowledge = deps.knowledge();
      const outcome = await showDetails({ ...deps, knowledge }, userId, button);
      if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
      return detailsView(ctx.locale, knowledge.catalogue, userId, outcome);
    }
    case 'chart': {
      const problem = await chart(deps, ctx, userId, `${agent} ${button.stats.join(', ')}`, button.theme);
      if (problem !== undefined) await sendView(ctx, problem);
      return undefined;
    }
  }
}

async function progress(deps: BotDeps, ctx: BotContext, userId: string, typed: string): Promise<View> {
  const knowledge = deps.knowledge();
  const outcome = await showProgress({ ...deps, knowledge }, userId, typed);
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  return progressView(ctx.locale, knowledge.catalogue, userId, outcome);
}

async function history(
  deps: BotDeps,
  ctx: BotContext,
  userId: string,
  typed: string,
  page: number,
): Promise<View> {
  const knowledge = deps.knowledge();
  const asked = { typed, page, language: ctx.locale.language };
  const outcome = await showHistory({ ...deps, knowledge }, userId, asked);
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  const frame = { catalogue: knowledge.catalogue, userId, isPrivate: ctx.chat?.type === 'private' };
  return historyView(ctx.locale, frame, outcome);
}

/** Sends the chart; answers with why there is none. */
async function chart(
  deps: BotDeps,
  ctx: BotContext,
  userId: string,
  typed: string,
  theme: ThemeName,
): Promise<View | undefined> {
  const knowledge = deps.knowledge();
  const outcome = await showChart({ ...deps, knowledge }, userId, { typed, language: ctx.locale.language });
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  if (outcome.kind !== 'chart') return noChartView(ctx.locale, outcome);
  const frame = { locale: ctx.locale, catalogue: knowledge.catalogue, theme, zone: ctx.zone ?? 'UTC' };
  const picture = await deps.pictures.png(chartPicture(frame, outcome));
  if (picture.isErr()) {
    deps.log.warn({ updateId: ctx.update.update_id, reason: picture.error.reason }, 'no picture');
    return ctx.locale.me.chart.failed;
  }
  const unclear = outcome.unclear.length > 0 ? ctx.locale.me.chart.unclear(outcome.unclear) : undefined;
  const { reply_markup } = markupOf({ entities: [], keyboard: chartButtons(frame, userId, outcome) });
  await ctx.replyWithPhoto(new InputFile(picture.value, 'chart.png'), {
    ...(unclear && { caption: unclear.text, caption_entities: unclear.entities.map((one) => ({ ...one })) }),
    ...(reply_markup && { reply_markup }),
  });
  return undefined;
}
