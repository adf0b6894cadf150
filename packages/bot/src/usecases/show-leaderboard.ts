import type { Faction } from '@prime-tally/stats-core';
import type { Board, BoardRow, BoardScope } from '@prime-tally/stats-core/ports';
import { type BoardStat, boardStatOf } from './boards.ts';
import type { Knowledge } from './knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from './store-unavailable.ts';

/** Which board, for whom, where. */
export interface BoardRequest {
  readonly stat: string;
  readonly scope: BoardScope;
  readonly faction?: Faction;
  /** 0-based; one beyond the end shows the last page. */
  readonly page: number;
}

/** What a board is made from. */
export interface LeaderboardDeps {
  readonly store: Board;
  readonly knowledge: Knowledge;
  /** Most rows over all pages. */
  readonly maxRows: number;
}

/** A page of a board, or why there is none. `page` is the one shown, 0-based; `total` counts the agents on the whole board. */
export type LeaderboardOutcome =
  | {
      readonly kind: 'board';
      readonly stat: BoardStat;
      readonly scope: BoardScope;
      readonly faction?: Faction;
      readonly rows: readonly BoardRow[];
      readonly page: number;
      readonly pages: number;
      readonly total: number;
    }
  | { readonly kind: 'stat_unknown' }
  | StoreUnavailable;

const ROWS_A_PAGE = 20;

/** One page of the board asked for; an empty board is a board without rows. */
export async function showLeaderboard(
  deps: LeaderboardDeps,
  request: BoardRequest,
): Promise<LeaderboardOutcome> {
  const stat = boardStatOf(deps.knowledge.catalogue, request.stat);
  if (stat === undefined) return { kind: 'stat_unknown' };
  const { scope, faction } = request;
  const query = { stat: stat.key, scope, ...(faction !== undefined && { faction }) };
  const lastPage = Math.ceil(deps.maxRows / ROWS_A_PAGE) - 1;
  const wanted = Math.min(request.page, lastPage);
  const read = (page: number) => {
    const offset = page * ROWS_A_PAGE;
    return deps.store.leaderboard({ ...query, offset, limit: Math.min(ROWS_A_PAGE, deps.maxRows - offset) });
  };
  let page = wanted;
  let found = await read(page);
  if (found.isOk() && found.value.rows.length === 0 && page > 0) {
    page = Math.max(0, pagesOf(found.value.total, deps.maxRows) - 1);
    found = await read(page);
  }
  if (found.isErr()) return storeUnavailable(found.error);
  const { rows, total } = found.value;
  const pages = pagesOf(total, deps.maxRows);
  return { kind: 'board', stat, scope, ...(faction !== undefined && { faction }), rows, page, pages, total };
}

function pagesOf(total: number, maxRows: number): number {
  return Math.max(1, Math.ceil(Math.min(total, maxRows) / ROWS_A_PAGE));
}
