import type { BoardScope, Standings } from '@prime-tally/stats-core/ports';
import { type BoardStat, boardStatOf, featuredStatsOf } from '../boards.ts';
import type { Knowledge } from '../knowledge.ts';

/** Most boards that are looked at, and of which an answer tells a place. */
const [BOARDS, TOLD] = [8, 3];

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
  store: Pick<Standings, 'placesOf'>,
  { catalogue }: Knowledge,
  where: { readonly agent: string; readonly scope: BoardScope; readonly stats?: readonly string[] },
): Promise<Ranks> {
  const { agent, scope } = where;
  const stats = featuredStatsOf(catalogue, where.stats).map(({ key }) => key);
  const places = await store.placesOf({ agent, scope, stats: stats.slice(0, BOARDS) });
  return new Map((places.isOk() ? places.value : []).map(({ stat, ...place }) => [stat, place]));
}

/** What a paste changed: places that are new or better, and the first one in any case. */
export function rankChangesOf({ catalogue }: Knowledge, before: Ranks, after: Ranks): readonly RankChange[] {
  const changes = [...after].flatMap(([key, { rank, total }], index) => {
    const stat = boardStatOf(catalogue, key);
    const old = before.get(key)?.rank;
    // Alone on a board is no place worth telling.
    if (stat === undefined || total < 2 || (index > 0 && old !== undefined && old <= rank)) return [];
    return [{ stat, ...(old !== undefined && { before: old }), after: rank, total }];
  });
  return changes.slice(0, TOLD);
}
