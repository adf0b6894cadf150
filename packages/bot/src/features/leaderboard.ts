import type { BoardScope } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import { BOARD_PREFIX, type BoardButton, unpackBoard } from '../callback-data/board.ts';
import { STAT_LIST_PREFIX, unpackStatList } from '../callback-data/stat-list.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { readBoardWords } from '../usecases/board-words.ts';
import { boardGroupsOf, featuredStatsOf } from '../usecases/boards.ts';
import { showLeaderboard } from '../usecases/show-leaderboard.ts';
import { leaderboardView } from '../views/leaderboard.ts';
import { statChoiceView, statMenuView } from '../views/stat-menu.ts';
import type { View } from '../views/view.ts';

/** `/leaderboard` and `/top`: a board per stat, and the buttons under it. */
export function leaderboardFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(['leaderboard', 'top'], async (ctx) => {
    const { catalogue } = deps.knowledge();
    const { stat, faction } = readBoardWords(catalogue, ctx.match, ctx.locale.language);
    const featured = featuredStatsOf(catalogue);
    const filter = {
      where: isGroup(ctx) ? 'here' : 'everywhere',
      ...(faction !== undefined && { faction }),
    } as const;
    if (stat.kind === 'several' || stat.kind === 'unknown') {
      await sendView(ctx, statChoiceView(ctx.locale, stat, featured, filter));
      return;
    }
    const key = stat.kind === 'found' ? stat.stat.key : featured[0]?.key;
    const view =
      key === undefined ? undefined : await boardView(deps, ctx, { ...filter, page: 0, stat: key });
    await sendView(ctx, view ?? ctx.locale.failed);
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

/** The board a button or command asks for; nothing where its stat is not in the catalogue (any more). */
async function boardView(deps: BotDeps, ctx: BotContext, button: BoardButton): Promise<View | undefined> {
  const knowledge = deps.knowledge();
  const scope = scopeOf(ctx, button.where);
  const outcome = await showLeaderboard(
    { store: deps.store, knowledge, maxRows: deps.maxLeaderboardSize },
    { ...button, scope },
  );
  switch (outcome.kind) {
    case 'board':
      return leaderboardView(ctx.locale, outcome, {
        catalogue: knowledge.catalogue,
        featured: featuredStatsOf(knowledge.catalogue),
        isGroup: isGroup(ctx),
      });
    case 'store_unavailable':
      logUnstored(deps.log, ctx, outcome.reason);
      return ctx.locale.storeUnavailable;
    case 'stat_unknown':
      return undefined;
  }
}

function scopeOf(ctx: BotContext, where: BoardButton['where']): BoardScope {
  return where === 'here' && isGroup(ctx) && ctx.chat !== undefined
    ? { kind: 'chat', chatId: String(ctx.chat.id) }
    : { kind: 'everywhere' };
}

async function answerPress(ctx: BotContext, view: View | undefined): Promise<void> {
  if (view === undefined) {
    await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    return;
  }
  await editView(ctx, view);
  await ctx.answerCallbackQuery();
}
