import type { Catalogue } from '@prime-tally/stats-defs';
import type { BoardQuery, GainQuery, PlacesQuery, RankQuery } from './boards.ts';
import { isCodename, isWhole, NO_CODENAME } from './request-parts.ts';
import { boardProblemOf, gainProblemOf } from './requests.ts';

/** Most rows above and below an agent's own. */
export const NEIGHBOURS = 10;

/** Most boards on which places are asked for at once. */
export const BOARDS_AT_ONCE = 16;

const WHOLE = { limit: 1, offset: 0 };
const NO_NEIGHBOURS = `The neighbours are not 0 to ${NEIGHBOURS}.`;
const NO_BOARDS = `The stats are not 1 to ${BOARDS_AT_ONCE} different ones.`;
const NO_SUM = 'Sums of a derived stat mean nothing.';

/** Why no store knows this place on a board, in English; `undefined` = it may be asked. */
export function rankProblemOf(query: RankQuery, catalogue: Catalogue<string>): string | undefined {
  return placeProblemOf(query) ?? boardProblemOf({ ...query, ...WHOLE }, catalogue);
}

/** Why no store knows these places, in English; `undefined` = they may be asked. */
export function placesProblemOf(
  { agent, scope, stats }: PlacesQuery,
  catalogue: Catalogue<string>,
): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  if (stats.length < 1 || stats.length > BOARDS_AT_ONCE || new Set(stats).size < stats.length)
    return NO_BOARDS;
  for (const stat of stats) {
    const problem = boardProblemOf({ stat, scope, ...WHOLE }, catalogue);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Why no store knows this place on a board of gains, in English; `undefined` = it may be asked. */
export function gainRankProblemOf(
  query: RankQuery & Pick<GainQuery, 'from' | 'to'>,
  catalogue: Catalogue<string>,
): string | undefined {
  return placeProblemOf(query) ?? gainProblemOf({ ...query, ...WHOLE }, catalogue);
}

/** Why no store adds up this board, in English; `undefined` = it may be asked. */
export function totalsProblemOf(
  query: Pick<BoardQuery, 'stat' | 'scope'>,
  catalogue: Catalogue<string>,
): string | undefined {
  return sumProblemOf(query.stat, catalogue) ?? boardProblemOf({ ...query, ...WHOLE }, catalogue);
}

/** Why no store adds up these gains, in English; `undefined` = it may be asked. */
export function gainTotalsProblemOf(
  query: Pick<GainQuery, 'stat' | 'scope' | 'from' | 'to'>,
  catalogue: Catalogue<string>,
): string | undefined {
  return sumProblemOf(query.stat, catalogue) ?? gainProblemOf({ ...query, ...WHOLE }, catalogue);
}

function placeProblemOf({ agent, neighbours }: RankQuery): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  return isWhole(neighbours, NEIGHBOURS) ? undefined : NO_NEIGHBOURS;
}

function sumProblemOf(stat: string, { derived }: Catalogue<string>): string | undefined {
  return Object.hasOwn(derived, stat) ? NO_SUM : undefined;
}
