import type { BoardScope, EventCard } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import { BOARD_PREFIX, type BoardButton, unpackBoard } from '../callback-data/board.ts';
import { unpackBoardLink } from '../callback-data/board-link.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import { STAT_LIST_PREFIX, type StatListButton, unpackStatList } from '../callback-data/stat-list.ts';
import { boardPlaceOf } from '../telegram/board-place.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { createOwnGroups, type OwnGroups } from '../telegram/own-groups.ts';
import { createPresence, type Presence } from '../telegram/presence.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { showNewColumn } from '../usecases/board/show-new-column.ts';
import { readBoardWords } from '../usecases/board-words.ts';
import { boardGroupsOf, featuredStatsOf } from '../usecases/boards.ts';
import { showLeaderboard } from '../usecases/show-leaderboard.ts';
import { boardName } from '../views/board-lines.ts';
import { type BoardChoice, leaderboardView } from '../views/leaderboard.ts';
import { newColumnView } from '../views/new-column.ts';
import { statChoiceView, statMenuView } from '../views/stat-menu.ts';
import type { View } from '../views/view.ts';

/** `/leaderboard` and `/top`: a board per stat, and the buttons under it. */
export function leaderboardFeature(given: BotDeps): Composer<BotContext> {
  const now = () => given.now().getTime();
  const deps = {
    ...given,
    presence: createPresence(given.store, now),
    ownGroups: createOwnGroups(given.store, now),
  };
  const feature = new Composer<BotContext>();

  feature.command(['leaderboard', 'top'], async (ctx) => {
    const { catalogue } = deps.knowledge();
    const {
      stat,
      faction,
      period = { kind: 'all_time' },
    } = readBoardWords(catalogue, ctx.match, ctx.locale.language);
    const filter: BoardFilter = { where: 'here', period, ...(faction !== undefined && { faction }) };
    const view =
      stat.kind === 'several' || stat.kind === 'unknown'
        ? ((await newColumnBoard(deps, ctx, stat.asked, filter)) ??
          (await choiceView(deps, ctx, stat, filter)))
        : await boardView(deps, ctx, {
            ...filter,
            page: 0,
            ...(stat.kind === 'found' && { stat: stat.stat.key }),
          });
    await sendView(ctx, view ?? ctx.locale.failed);
  });

  feature.command('start', async (ctx, next) => {
    const link = isGroup(ctx) ? undefined : unpackBoardLink(ctx.match);
    if (link === undefined || link.show !== 'board') return next();
    const { chatId, show: _, ...asked } = link;
    const view = await boardView(deps, ctx, { ...asked, where: { chatId }, page: 0 });
    await sendView(ctx, view ?? ctx.locale.failed);
  });

  feature.callbackQuery(new RegExp(`^${BOARD_PREFIX}:`), async (ctx) => {
    const button = unpackBoard(ctx.callbackQuery.data);
    const view = button === undefined ? undefined : await boardView(deps, ctx, button);
    await answerPress(ctx, view);
  });

  feature.callbackQuery(new RegExp(`^${STAT_LIST_PREFIX}:`), async (ctx) => {
    const button = unpackStatList(ctx.callbackQuery.data);
    await answerPress(ctx, button === undefined ? undefined : await menuView(deps, ctx, button));
  });

  return feature;
}

/** What to choose from where the typed name fits no stat or several. */
async function choiceView(
  deps: BotDeps,
  ctx: BotContext,
  match: Parameters<typeof statChoiceView>[1],
  filter: BoardFilter,
): Promise<View> {
  const place = await boardPlaceOf(deps, ctx, { ...filter, show: 'board' });
  if (place.kind === 'said') return place.view;
  const featured = featuredStatsOf(deps.knowledge().catalogue, place.stats);
  return statChoiceView(ctx.locale, match, featured, { ...filter, where: place.where });
}

/** The list of all stats, where boards are shown. */
async function menuView(deps: BotDeps, ctx: BotContext, button: StatListButton): Promise<View> {
  const { group: _, page: __, ...filter } = button;
  const place = await boardPlaceOf(deps, ctx, { ...filter, show: 'board' });
  if (place.kind === 'said') return place.view;
  return statMenuView(ctx.locale, boardGroupsOf(deps.knowledge().catalogue), button);
}

/** A board that is asked for; without a stat it is the place's first. */
type BoardWanted = Omit<BoardButton, 'stat'> & { readonly stat?: string };

/** The board a button or command asks for; nothing where its stat is not in the catalogue (any more). */
async function boardView(
  deps: BotDeps & { readonly presence: Presence; readonly ownGroups: OwnGroups },
  ctx: BotContext,
  wanted: BoardWanted,
): Promise<View | undefined> {
  const { page, ...asked } = wanted;
  const place = await boardPlaceOf(deps, ctx, { ...asked, show: 'board' });
  if (place.kind === 'said') return place.view;
  const knowledge = deps.knowledge();
  const featured = featuredStatsOf(knowledge.catalogue, place.stats);
  const stat = wanted.stat ?? featured[0]?.key;
  if (stat === undefined) return undefined;
  const viewer = personOf(ctx);
  const request = {
    ...asked,
    page,
    stat,
    scope: place.scope,
    zone: place.zone,
    ...(viewer !== undefined && { viewer }),
  };
  const from = { store: deps.store, knowledge, now: deps.now, maxRows: deps.maxLeaderboardSize };
  let outcome = await showLeaderboard(from, request);
  if (outcome.kind === 'board' && place.scope.kind === 'chat') {
    const agents = outcome.rows.map(({ agent }) => agent);
    const gone = await deps.presence.takeOffGone(ctx, place.scope.chatId, agents);
    if (gone > 0) outcome = await showLeaderboard(from, request);
  }
  switch (outcome.kind) {
    case 'board':
      return leaderboardView(ctx.locale, outcome, {
        catalogue: knowledge.catalogue,
        featured,
        where: place.where,
        places: await placesFor(deps, ctx),
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

/** The places whose boards are a tap away: in private, one's own groups. */
async function placesFor(
  { ownGroups }: { readonly ownGroups: OwnGroups },
  ctx: BotContext,
): Promise<readonly BoardChoice[]> {
  const { board } = ctx.locale;
  const everywhere = { name: board.everywhere, where: 'everywhere' } as const;
  if (isGroup(ctx)) return [{ name: board.here, where: 'here' }, everywhere];
  const viewer = personOf(ctx);
  const groups = viewer === undefined ? [] : await ownGroups.of(ctx, viewer);
  return [everywhere, ...groups.map(({ chatId, title }) => ({ name: title, where: { chatId } }))];
}

/** The board of a column that the catalogue does not know yet, by exactly its name. */
async function newColumnBoard(
  deps: BotDeps,
  ctx: BotContext,
  name: string,
  filter: BoardFilter,
): Promise<View | undefined> {
  const place = await boardPlaceOf(deps, ctx, { ...filter, show: 'board' });
  if (place.kind === 'said') return undefined;
  const outcome = await showNewColumn(
    deps.store,
    {
      name,
      scope: place.scope,
      zone: place.zone,
      ...(filter.faction !== undefined && { faction: filter.faction }),
    },
    deps.now(),
  );
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  if (outcome.kind !== 'board') return undefined;
  return newColumnView(ctx.locale, outcome, deps.knowledge().catalogue);
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
