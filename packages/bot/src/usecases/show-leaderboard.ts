import type { UserId } from '@prime-tally/stats-core/ports';
import {
  type BoardLine,
  type BoardStore,
  type BoardSubject,
  hasGains,
  readBoard,
  readPlace,
  windowFor,
} from './board/board-reader.ts';
import type { Window } from './board/period.ts';
import { type BoardStat, boardStatOf } from './boards.ts';
import type { Knowledge } from './knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from './store-unavailable.ts';

/** Which board, for whom, where. */
export interface BoardRequest extends BoardSubject {
  /** 0-based; one beyond the end shows the last page. */
  readonly page: number;
  /** Whoever looks; their agents' rows are always told. */
  readonly viewer?: UserId;
}

/** What a board is made from. */
export interface LeaderboardDeps {
  readonly store: BoardStore;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
  /** Most rows over all pages. */
  readonly maxRows: number;
}

/** What a board counts, and how it looks at this moment. */
export interface BoardFacts extends Omit<BoardSubject, 'stat'> {
  readonly stat: BoardStat;
  /** Absent for all time. */
  readonly window?: Window;
  /** ISO. */
  readonly asOf: string;
  /** Whether the stat has boards of gains. */
  readonly hasGains: boolean;
}

/** A page of a board, or why there is none. `page` is the one shown, 0-based; `total` counts the agents on the whole board. */
export type LeaderboardOutcome =
  | (BoardFacts & {
      readonly kind: 'board';
      readonly rows: readonly BoardLine[];
      /** The viewer's agents on this board, on this page or not. */
      readonly mine: readonly BoardLine[];
      readonly page: number;
      readonly pages: number;
      readonly total: number;
    })
  | { readonly kind: 'stat_unknown' }
  | { readonly kind: 'no_gains'; readonly stat: BoardStat }
  | StoreUnavailable;

const ROWS_A_PAGE = 20;
/** Most of the viewer's agents that are looked up. */
const MOST_MINE = 3;

/** One page of the board asked for; an empty board is a board without rows. */
export async function showLeaderboard(
  deps: LeaderboardDeps,
  request: BoardRequest,
): Promise<LeaderboardOutcome> {
  const facts = boardFactsOf(deps, request);
  if ('kind' in facts) return facts;
  const lastPage = Math.ceil(deps.maxRows / ROWS_A_PAGE) - 1;
  const read = (page: number) => {
    const offset = page * ROWS_A_PAGE;
    const limit = Math.min(ROWS_A_PAGE, deps.maxRows - offset);
    return readBoard(deps.store, request, facts.window, { offset, limit });
  };
  let page = Math.min(request.page, lastPage);
  let found = await read(page);
  if (found.isOk() && found.value.rows.length === 0 && page > 0) {
    page = Math.max(0, pagesOf(found.value.total, deps.maxRows) - 1);
    found = await read(page);
  }
  if (found.isErr()) return storeUnavailable(found.error);
  const { rows, total } = found.value;
  const mine = await placesOf(deps, request, facts.window);
  return { kind: 'board', ...facts, rows, mine, page, pages: pagesOf(total, deps.maxRows), total };
}

/** What the board of a subject counts now, or why there is none. */
export function boardFactsOf(
  { knowledge, now }: Pick<LeaderboardDeps, 'knowledge' | 'now'>,
  subject: BoardSubject,
): BoardFacts | Extract<LeaderboardOutcome, { kind: 'stat_unknown' | 'no_gains' }> {
  const { scope, faction, period, zone } = subject;
  const stat = boardStatOf(knowledge.catalogue, subject.stat);
  if (stat === undefined) return { kind: 'stat_unknown' };
  const canGain = hasGains(knowledge.catalogue, stat.key);
  if (!canGain && period.kind !== 'all_time') return { kind: 'no_gains', stat };
  const at = now();
  const window = windowFor(subject, at);
  return {
    stat,
    scope,
    period,
    zone,
    asOf: at.toISOString(),
    hasGains: canGain,
    ...(faction !== undefined && { faction }),
    ...(window !== undefined && { window }),
  };
}

/** The rows of the viewer's agents; none where they can't be found now, since the page is worth more. */
async function placesOf(
  { store }: LeaderboardDeps,
  request: BoardRequest,
  window: Window | undefined,
): Promise<readonly BoardLine[]> {
  const { viewer } = request;
  const agents = viewer === undefined ? undefined : await store.agentsOf(viewer);
  if (agents === undefined || agents.isErr()) return [];
  const places: BoardLine[] = [];
  for (const { agent } of agents.value.slice(0, MOST_MINE)) {
    const place = await readPlace(store, request, window, { agent, neighbours: 0 });
    if (place.isOk() && place.value !== undefined) places.push(place.value.row);
  }
  return places;
}

function pagesOf(total: number, maxRows: number): number {
  return Math.max(1, Math.ceil(Math.min(total, maxRows) / ROWS_A_PAGE));
}
