import type { BoardScope, EventCard } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import { BOARD_PREFIX, type BoardButton, unpackBoard } from '../callback-data/board.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import { STAT_LIST_PREFIX, unpackStatList } from '../callback-data/stat-list.ts';
import { boardPlaceOf, chatOfLink } from '../telegram/board-place.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { readBoardWords } from '../usecases/board-words.ts';
import { type BoardStat, boardGroupsOf, featuredStatsOf } from '../usecases/boards.ts';
import { showLeaderboard } from '../usecases/show-leaderboard.ts';
import { boardName } from '../views/board-lines.ts';
import { leaderboardView } from '../views/leaderboard.ts';
import { statChoiceView, statMenuView } from '../views/stat-menu.ts';
import type { View } from '../views/view.ts';

/** `/leaderboard` and `/top`: a board per stat, and the buttons under it. */
export function leaderboardFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(['leaderboard', 'top'], async (ctx) => {
    const { catalogue } = deps.knowledge();
    const {
      stat,
      faction,
      period = { kind: 'all_time' },
    } = readBoardWords(catalogue, ctx.match, ctx.locale.language);
    const filter: BoardFilter = { where: 'here', period, ...(faction !== undefined && { faction }) };
    if (stat.kind === 'several' || stat.kind === 'unknown') {
      const shown = { ...filter, where: isGroup(ctx) ? ('here' as const) : ('everywhere' as const) };
      await sendView(ctx, statChoiceView(ctx.locale, stat, featuredIn(deps, ctx), shown));
      return;
    }
    const key = stat.kind === 'found' ? stat.stat.key : featuredIn(deps, ctx)[0]?.key;
    const view =
      key === undefined ? undefined : await boardView(deps, ctx, { ...filter, page: 0, stat: key });
    await sendView(ctx, view ?? ctx.locale.failed);
  });

  feature.command('start', async (ctx, next) => {
    const chatId = isGroup(ctx) ? undefined : chatOfLink(ctx.match);
    const [first] = featuredIn(deps, ctx);
    if (chatId === undefined || first === undefined) return next();
    const button: BoardButton = { where: { chatId }, period: { kind: 'all_time' }, page: 0, stat: first.key };
    await sendView(ctx, (await boardView(deps, ctx, button)) ?? ctx.locale.failed);
  });

  feature.callbackQuery(new RegExp(`^${BOARD_PREFIX}:`), async (ctx) => {
    const button = unpackBoard(ctx.callbackQuery.data);
    const view = button === undefined ? undefined : await boardView(deps, ctx, button);
    await answerPress(ctx, view);
  });

  feature.callbackQuery(new RegExp(`^${STAT_LIST_PREFIX}:`), async (ctx) => {
    const button = unpackStatList(ctx.callbackQuery.data);
    const groups = boardGroupsOf(deps.knowledge().catalogue);
    await answerPress(ctx, button === undefined ? undefined : statMenuView(ctx.locale, groups, button));
  });

  return feature;
}

/** The first boards: of the chat's choice. */
function featuredIn(deps: BotDeps, ctx: BotContext): readonly BoardStat[] {
  return featuredStatsOf(deps.knowledge().catalogue, ctx.chatFrame?.settings.stats);
}

/** The board a button or command asks for; nothing where its stat is not in the catalogue (any more). */
async function boardView(deps: BotDeps, ctx: BotContext, button: BoardButton): Promise<View | undefined> {
  const place = await boardPlaceOf(deps, ctx, button.where);
  if (place.kind === 'said') return place.view;
  const knowledge = deps.knowledge();
  const viewer = personOf(ctx);
  const outcome = await showLeaderboard(
    { store: deps.store, knowledge, now: deps.now, maxRows: deps.maxLeaderboardSize },
    { ...button, scope: place.scope, zone: ctx.zone ?? 'UTC', ...(viewer !== undefined && { viewer }) },
  );
  switch (outcome.kind) {
    case 'board':
      return leaderboardView(ctx.locale, outcome, {
        catalogue: knowledge.catalogue,
        featured: featuredIn(deps, ctx),
        where: place.where,
        isGroup: isGroup(ctx),
        ...(await openEventOf(deps, ctx, place.scope)),
      });
    case 'no_gains':
      return ctx.locale.board.noGains(boardName(ctx.locale, outcome.stat));
    case 'store_unavailable':
      logUnstored(deps.log, ctx, outcome.reason);
      return ctx.locale.storeUnavailable;
    case 'stat_unknown':
      return undefined;
  }
}

/** The open event of the group whose board is shown in it; a failure costs the button alone. */
async function openEventOf(
  { store, log }: BotDeps,
  ctx: BotContext,
  scope: BoardScope,
): Promise<{ readonly event?: EventCard }> {
  if (scope.kind !== 'chat' || !isGroup(ctx)) return {};
  const open = await store.eventsOf(scope.chatId, { states: ['open'], limit: 1 });
  if (open.isErr()) logUnstored(log, ctx, open.error.message);
  const [event] = open.isOk() ? open.value : [];
  return event === undefined ? {} : { event };
}

async function answerPress(ctx: BotContext, view: View | undefined): Promise<void> {
  if (view === undefined) {
    await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    return;
  }
  await editView(ctx, view);
  await ctx.answerCallbackQuery();
}
