import type { Catalogue, Formula } from '@prime-tally/stats-core';
import { type Board, boardProblemOf, gainProblemOf } from '@prime-tally/stats-core/ports';
import type { Counted } from './statements/gains.ts';
import { readBoard, readLeaders } from './statements/read-board.ts';
import { readGains } from './statements/read-gains.ts';
import { refused, type Work } from './work.ts';

/** `Board` in Postgres. */
export function boardsOf({ read }: Work, catalogue: () => Catalogue<string>): Board {
  return {
    async leaderboard(request) {
      const problem = boardProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readBoard(query, request, formulaOf(request.stat, catalogue())));
    },
    async leaders(request) {
      const problem = boardProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readLeaders(query, request, formulaOf(request.stat, catalogue())));
    },
    async gainboard(request) {
      const problem = gainProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readGains(query, request, countedOf(request.stat, catalogue())));
    },
  };
}

/** The formula of a derived stat. */
export function formulaOf(stat: string, { derived }: Catalogue<string>): Formula | undefined {
  return Object.hasOwn(derived, stat) ? derived[stat]?.formula : undefined;
}

/** What a board of gains counts. */
export function countedOf(stat: string, catalogue: Catalogue<string>): Counted {
  const formula = formulaOf(stat, catalogue);
  if (formula) return { formula };
  const redefined = catalogue.stats[stat]?.redefined;
  return { key: stat, ...(redefined && { redefined }) };
}
