import type { UserId } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import { unpackBoardLink } from '../callback-data/board-link.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import { type BoardAsked, type BoardPlace, boardPlaceOf } from '../telegram/board-place.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import type { BoardSubject } from '../usecases/board/board-reader.ts';
import { showFactions } from '../usecases/board/show-factions.ts';
import { showRank } from '../usecases/board/show-rank.ts';
import { readBoardWords } from '../usecases/board-words.ts';
import { featuredStatsOf } from '../usecases/boards.ts';
import { boardName } from '../views/board-lines.ts';
import { factionsView, notThereView, rankView } from '../views/rank.ts';
import { statChoiceView } from '../views/stat-menu.ts';
import type { View } from '../views/view.ts';

/** `/rank`: one's own place with its neighbours; `/factions`: both sides' totals. */
export function rankFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('rank', async (ctx) => {
    const viewer = personOf(ctx);
    if (viewer === undefined) return sendView(ctx, ctx.locale.senderUnknown);
    const names = await deps.store.agentsOf(viewer);
    const own = names.isOk() ? names.value.map(({ agent }) => agent.toLowerCase()) : [];
    const words = ctx.match.trim().split(/\s+/);
    const agent = words.find((word) => own.includes(word.toLowerCase())) ?? '';
    const typed = words.filter((word) => word !== agent).join(' ');
    return sendRank(deps, ctx, await subjectTyped(deps, ctx, 'rank', typed), viewer, agent);
  });

  feature.command('factions', async (ctx) =>
    sendFactions(deps, ctx, await subjectTyped(deps, ctx, 'factions', ctx.match)),
  );

  feature.command('start', async (ctx, next) => {
    const link = isGroup(ctx) ? undefined : unpackBoardLink(ctx.match);
    const viewer = personOf(ctx);
    if (link === undefined || link.show === 'board' || viewer === undefined) return next();
    const { chatId, ...wanted } = link;
    const asked = await subjectOf(deps, ctx, { ...wanted, where: { chatId } });
    if (link.show === 'rank') await sendRank(deps, ctx, asked, viewer, '');
    else await sendFactions(deps, ctx, asked);
  });

  return feature;
}

type Where = Extract<BoardPlace, { kind: 'shown' }>['where'];
type Asked =
  | { readonly kind: 'asked'; readonly subject: BoardSubject; readonly where: Where }
  | { readonly kind: 'said'; readonly view: View };

async function sendRank(
  deps: BotDeps,
  ctx: BotContext,
  asked: Asked,
  viewer: UserId,
  typed: string,
): Promise<void> {
  if (asked.kind === 'said') return void (await sendView(ctx, asked.view));
  const outcome = await showRank(
    { store: deps.store, knowledge: deps.knowledge(), now: deps.now },
    { ...asked.subject, viewer, typed },
  );
  await sendView(ctx, rankAnswer(deps, ctx, outcome, asked.where));
}

async function sendFactions(deps: BotDeps, ctx: BotContext, asked: Asked): Promise<void> {
  if (asked.kind === 'said') return void (await sendView(ctx, asked.view));
  const outcome = await showFactions(
    { store: deps.store, knowledge: deps.knowledge(), now: deps.now },
    asked.subject,
  );
  await sendView(ctx, factionsAnswer(deps, ctx, outcome, asked.where));
}

/** Which board the words ask for, in this chat. */
async function subjectTyped(
  deps: BotDeps,
  ctx: BotContext,
  show: 'rank' | 'factions',
  typed: string,
): Promise<Asked> {
  const { locale } = ctx;
  const { catalogue } = deps.knowledge();
  const { stat, faction, period = { kind: 'all_time' } } = readBoardWords(catalogue, typed, locale.language);
  const filter: BoardFilter = { where: 'here', period, ...(faction !== undefined && { faction }) };
  if (stat.kind === 'several' || stat.kind === 'unknown') {
    const place = await boardPlaceOf(deps, ctx, { ...filter, show });
    if (place.kind === 'said') return place;
    const featured = featuredStatsOf(catalogue, place.stats);
    return { kind: 'said', view: statChoiceView(locale, stat, featured, { ...filter, where: place.where }) };
  }
  return subjectOf(deps, ctx, { ...filter, show, ...(stat.kind === 'found' && { stat: stat.stat.key }) });
}

/** The board asked for, where it is shown; without a stat it is the place's first. */
async function subjectOf(deps: BotDeps, ctx: BotContext, asked: BoardAsked): Promise<Asked> {
  const place = await boardPlaceOf(deps, ctx, asked);
  if (place.kind === 'said') return place;
  const { where, scope, zone, stats } = place;
  const stat = asked.stat ?? featuredStatsOf(deps.knowledge().catalogue, stats)[0]?.key;
  if (stat === undefined) return { kind: 'said', view: ctx.locale.failed };
  const { faction, period } = asked;
  return {
    kind: 'asked',
    where,
    subject: { period, stat, scope, zone, ...(faction !== undefined && { faction }) },
  };
}

function rankAnswer(
  deps: BotDeps,
  ctx: BotContext,
  outcome: Awaited<ReturnType<typeof showRank>>,
  where: Where,
): View {
  const { locale } = ctx;
  switch (outcome.kind) {
    case 'rank':
      return rankView(locale, outcome, {
        catalogue: deps.knowledge().catalogue,
        where,
        maxRows: deps.maxLeaderboardSize,
      });
    case 'not_there':
      return notThereView(locale, outcome, { where });
    case 'no_gains':
      return locale.board.noGains(boardName(locale, outcome.stat));
    case 'stranger':
      return locale.myStats.stranger;
    case 'stat_unknown':
      return locale.failed;
    case 'store_unavailable':
      logUnstored(deps.log, ctx, outcome.reason);
      return locale.storeUnavailable;
  }
}

function factionsAnswer(
  deps: BotDeps,
  ctx: BotContext,
  outcome: Awaited<ReturnType<typeof showFactions>>,
  where: Where,
): View {
  const { locale } = ctx;
  switch (outcome.kind) {
    case 'factions':
      return factionsView(locale, outcome, { catalogue: deps.knowledge().catalogue, where });
    case 'no_sum':
      return locale.board.noSum(boardName(locale, outcome.stat));
    case 'no_gains':
      return locale.board.noGains(boardName(locale, outcome.stat));
    case 'stat_unknown':
      return locale.failed;
    case 'store_unavailable':
      logUnstored(deps.log, ctx, outcome.reason);
      return locale.storeUnavailable;
  }
}
