import type { Catalogue, Formula } from '@prime-tally/stats-core';
import {
  type Board,
  type BoardQuery,
  gainProblemOf,
  leaderboardProblemOf,
  pendingHeaderIn,
  type StoreIssue,
} from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import type { Counted } from './statements/gains.ts';
import { readBoard, readLeaders } from './statements/read-board.ts';
import { readGains } from './statements/read-gains.ts';
import { readHeaderOf } from './statements/read-headers.ts';
import { refused, type Work } from './work.ts';

/** `Board` in Postgres. */
export function boardsOf({ read }: Work, catalogue: () => Catalogue<string>): Board {
  async function asked(request: BoardQuery): Promise<Result<BoardQuery, StoreIssue>> {
    const problem = leaderboardProblemOf(request, catalogue());
    if (problem !== undefined) return refused(problem);
    const header = pendingHeaderIn(request.stat);
    if (header === undefined) return ok(request);
    const pending = await read((query) => readHeaderOf(query, header));
    return pending.andThen((found) =>
      found?.state === 'shown' || found?.state === 'accepted'
        ? ok(request)
        : refused('The header is not on boards.'),
    );
  }

  return {
    async leaderboard(request) {
      const allowed = await asked(request);
      return allowed.isErr()
        ? err(allowed.error)
        : read((query) => readBoard(query, request, formulaOf(request.stat, catalogue())));
    },
    async leaders(request) {
      const allowed = await asked(request);
      return allowed.isErr()
        ? err(allowed.error)
        : read((query) => readLeaders(query, request, formulaOf(request.stat, catalogue())));
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
