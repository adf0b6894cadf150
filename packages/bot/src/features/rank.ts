import { Composer } from 'grammy';
import { type BoardPlace, boardPlaceOf } from '../telegram/board-place.ts';
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
    const asked = await subjectOf(deps, ctx, words.filter((word) => word !== agent).join(' '));
    if (asked.kind === 'said') return sendView(ctx, asked.view);
    const outcome = await showRank(
      { store: deps.store, knowledge: deps.knowledge(), now: deps.now },
      { ...asked.subject, viewer, typed: agent },
    );
    return sendView(ctx, rankAnswer(deps, ctx, outcome, asked.where));
  });

  feature.command('factions', async (ctx) => {
    const asked = await subjectOf(deps, ctx, ctx.match);
    if (asked.kind === 'said') return sendView(ctx, asked.view);
    const outcome = await showFactions(
      { store: deps.store, knowledge: deps.knowledge(), now: deps.now },
      asked.subject,
    );
    return sendView(ctx, factionsAnswer(deps, ctx, outcome, asked.where));
  });

  return feature;
}

type Where = Extract<BoardPlace, { kind: 'shown' }>['where'];
type Asked =
  | { readonly kind: 'asked'; readonly subject: BoardSubject; readonly where: Where }
  | { readonly kind: 'said'; readonly view: View };

/** Which board the words ask for, in this chat. */
async function subjectOf(deps: BotDeps, ctx: BotContext, typed: string): Promise<Asked> {
  const { locale } = ctx;
  const { catalogue } = deps.knowledge();
  const place = await boardPlaceOf(deps, ctx, 'here');
  if (place.kind === 'said') return place;
  const { stat, faction, period = { kind: 'all_time' } } = readBoardWords(catalogue, typed, locale.language);
  const featured = featuredStatsOf(catalogue, ctx.chatFrame?.settings.stats);
  const filter = { period, ...(faction !== undefined && { faction }) };
  const { where, scope } = place;
  if (stat.kind === 'several' || stat.kind === 'unknown')
    return { kind: 'said', view: statChoiceView(locale, stat, featured, { ...filter, where }) };
  const key = stat.kind === 'found' ? stat.stat.key : featured[0]?.key;
  if (key === undefined) return { kind: 'said', view: locale.failed };
  return { kind: 'asked', where, subject: { ...filter, stat: key, scope, zone: ctx.zone ?? 'UTC' } };
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
      return notThereView(locale, outcome);
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
