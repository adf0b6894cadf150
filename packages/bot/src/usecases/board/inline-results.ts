import type { ChatId, UserId } from '@prime-tally/stats-core/ports';
import { readBoardWords } from '../board-words.ts';
import { featuredStatsOf } from '../boards.ts';
import {
  boardFactsOf,
  type LeaderboardDeps,
  type LeaderboardOutcome,
  showLeaderboard,
} from '../show-leaderboard.ts';
import type { StoreUnavailable } from '../store-unavailable.ts';
import { type RankOutcome, showRank } from './show-rank.ts';

/** One thing that can be shared in any chat. */
export type Shareable =
  | Extract<LeaderboardOutcome, { kind: 'board' }>
  /** `group`: the title of the group on whose board the place is, of everybody's where absent. */
  | (Extract<RankOutcome, { kind: 'rank' }> & { readonly group?: string });

/** A group on whose boards one's agent is. */
export interface OwnGroup {
  readonly chatId: ChatId;
  readonly title: string;
}

/** What a person may share; `isStranger`: they have no agent yet. */
export interface InlineOutcome {
  readonly shareables: readonly Shareable[];
  readonly isStranger: boolean;
  /** Where the store failed. */
  readonly failure?: StoreUnavailable;
}

/** Boards in a shared message are short. */
const ROWS = 10;
/** Ranks that are offered where nothing was typed. */
const RANKS = 4;
/** Boards that are offered where a name fits several. */
const SEVERAL = 3;

/**
 * What the typed words offer: a board everywhere and one's place there, without words one's places on the first boards;
 * and one's place in one's own groups, with nothing of others but their number.
 */
export async function inlineResults(
  deps: LeaderboardDeps,
  viewer: UserId,
  typed: string,
  {
    language,
    zone,
    groups,
  }: { readonly language: string; readonly zone: string; readonly groups: readonly OwnGroup[] },
): Promise<InlineOutcome> {
  const { catalogue } = deps.knowledge;
  const {
    stat,
    faction,
    period = { kind: 'all_time' as const },
  } = readBoardWords(catalogue, typed, language);
  const featured = featuredStatsOf(catalogue).map(({ key }) => key);
  const isOpen = stat.kind === 'none_asked';
  const boards =
    stat.kind === 'found'
      ? [stat.stat.key]
      : stat.kind === 'several'
        ? stat.stats.slice(0, SEVERAL).map(({ key }) => key)
        : isOpen
          ? featured.slice(0, 1)
          : [];
  const ranks = isOpen ? featured.slice(0, RANKS) : boards.slice(0, 1);
  const subject = {
    scope: { kind: 'everywhere' as const },
    period,
    zone,
    ...(faction !== undefined && { faction }),
  };
  const shareables: Shareable[] = [];
  const places = [undefined, ...groups];
  for (const group of places) {
    const scope = group === undefined ? subject.scope : { kind: 'chat' as const, chatId: group.chatId };
    for (const key of ranks) {
      const rank = await showRank(deps, { ...subject, scope, stat: key, viewer, typed: '' });
      if (rank.kind === 'store_unavailable') return { shareables: [], isStranger: false, failure: rank };
      if (rank.kind === 'rank') shareables.push(group === undefined ? rank : ownPlace(rank, group.title));
    }
  }
  for (const key of boards) {
    if ('kind' in boardFactsOf(deps, { ...subject, stat: key })) continue;
    const board = await showLeaderboard(
      { ...deps, maxRows: ROWS },
      { ...subject, stat: key, page: 0, viewer },
    );
    if (board.kind === 'store_unavailable') return { shareables: [], isStranger: false, failure: board };
    if (board.kind === 'board' && board.rows.length > 0) shareables.push(board);
  }
  const agents = await deps.store.agentsOf(viewer);
  return { shareables, isStranger: agents.isOk() && agents.value.length === 0 };
}

function ownPlace(rank: Extract<RankOutcome, { kind: 'rank' }>, group: string): Shareable {
  return { ...rank, above: [], below: [], group };
}
