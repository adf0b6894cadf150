import type { Catalogue } from '@prime-tally/stats-core';
import {
  gainRankProblemOf,
  gainTotalsProblemOf,
  placesProblemOf,
  rankProblemOf,
  type Standings,
  totalsProblemOf,
} from '@prime-tally/stats-core/ports';
import { countedOf, formulaOf } from './boards.ts';
import { readGainRank } from './statements/read-gain-rank.ts';
import { readPlaces } from './statements/read-places.ts';
import { readRank } from './statements/read-rank.ts';
import { readGainTotals, readTotals } from './statements/read-totals.ts';
import { refused, type Work } from './work.ts';

/** `Standings` in Postgres. */
export function standingsOf({ read }: Work, catalogue: () => Catalogue<string>): Standings {
  return {
    async rankOf(request) {
      const problem = rankProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readRank(query, request, formulaOf(request.stat, catalogue())));
    },
    async placesOf(request) {
      const problem = placesProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readPlaces(query, request, (stat) => formulaOf(stat, catalogue())));
    },
    async gainRankOf(request) {
      const problem = gainRankProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readGainRank(query, request, countedOf(request.stat, catalogue())));
    },
    async factionTotals(request) {
      const problem = totalsProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readTotals(query, request));
    },
    async factionGains(request) {
      const problem = gainTotalsProblemOf(request, catalogue());
      if (problem !== undefined) return refused(problem);
      return read((query) => readGainTotals(query, request, countedOf(request.stat, catalogue())));
    },
  };
}
