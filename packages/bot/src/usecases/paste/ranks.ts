import type { BoardScope, Standings } from '@prime-tally/stats-core/ports';
import { type BoardStat, boardStatOf, FEATURED_STATS } from '../boards.ts';
import type { Knowledge } from '../knowledge.ts';

/** Most boards that an answer tells a place of. */
const BOARDS = 2;

/** A place on one board, before and after a paste. */
export interface RankChange {
  readonly stat: BoardStat;
  /** Absent for whoever was not there. */
  readonly before?: number;
  readonly after: number;
  readonly total: number;
}

/** Places on the first boards, by stat; a stat is absent where the agent is not there, or the store is away. */
export type Ranks = ReadonlyMap<string, { readonly rank: number; readonly total: number }>;

/** Where the agent stands now, on a chat's first boards: its own choice or the usual ones. */
export async function ranksOf(
  store: Standings,
  agent: string,
  scope: BoardScope,
  stats: readonly string[] = FEATURED_STATS,
): Promise<Ranks> {
  const first = stats.slice(0, BOARDS);
  const found = await Promise.all(first.map((stat) => store.rankOf({ stat, scope, agent, neighbours: 0 })));
  return new Map(
    found.flatMap((one, at) => {
      const standing = one.isOk() ? one.value : undefined;
      const stat = first[at];
      return standing === undefined || stat === undefined
        ? []
        : [[stat, { rank: standing.row.rank, total: standing.total }] as const];
    }),
  );
}

/** What a paste changed: every place that is new or better, and the first one in any case. */
export function rankChangesOf({ catalogue }: Knowledge, before: Ranks, after: Ranks): readonly RankChange[] {
  return [...after].flatMap(([key, { rank, total }], index) => {
    const stat = boardStatOf(catalogue, key);
    const old = before.get(key)?.rank;
    // Alone on a board is no place worth telling.
    if (stat === undefined || total < 2 || (index > 0 && old !== undefined && old <= rank)) return [];
    return [{ stat, ...(old !== undefined && { before: old }), after: rank, total }];
  });
}
