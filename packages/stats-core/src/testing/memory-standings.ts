import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok } from 'neverthrow';
import type {
  BoardQuery,
  BoardRow,
  FactionTotal,
  GainQuery,
  GainRow,
  RankQuery,
  Standing,
  Standings,
  StoreIssue,
} from '../ports/index.ts';
import {
  gainRankProblemOf,
  gainTotalsProblemOf,
  placesProblemOf,
  rankProblemOf,
  totalsProblemOf,
} from '../ports/requests-standings.ts';
import type { Faction } from '../snapshot.ts';
import { keyOf } from './memory-agent.ts';
import { memoryBoardOf, memoryGainsOf } from './memory-board.ts';
import type { MemoryBook } from './memory-book.ts';

/** The rules of `Standings` in memory. */
export function memoryStandingsOf({
  book,
  catalogue,
}: {
  readonly book: MemoryBook;
  readonly catalogue: Catalogue<string>;
}): Standings {
  const wholeOf = ({ stat, scope, faction }: Pick<BoardQuery, 'stat' | 'scope' | 'faction'>): BoardQuery => ({
    stat,
    scope,
    ...(faction !== undefined && { faction }),
    limit: Number.POSITIVE_INFINITY,
    offset: 0,
  });
  const boardOf = (query: Pick<BoardQuery, 'stat' | 'scope' | 'faction'>): readonly BoardRow[] =>
    memoryBoardOf(book, wholeOf(query), catalogue.derived[query.stat]?.formula).rows;
  const gainsOf = (query: Omit<GainQuery, 'limit' | 'offset'>): readonly GainRow[] =>
    memoryGainsOf(book, { ...wholeOf(query), from: query.from, to: query.to }, catalogue).rows;
  return {
    async rankOf(query) {
      const problem = rankProblemOf(query, catalogue);
      return problem === undefined ? ok(standingOf(boardOf(query), query)) : err(invalid(problem));
    },
    async placesOf({ agent, scope, stats }) {
      const problem = placesProblemOf({ agent, scope, stats }, catalogue);
      if (problem !== undefined) return err(invalid(problem));
      return ok(
        stats.flatMap((stat) => {
          const rows = boardOf({ stat, scope });
          const own = rows.find((row) => keyOf(row.agent) === keyOf(agent));
          return own === undefined ? [] : [{ stat, rank: own.rank, total: rows.length }];
        }),
      );
    },
    async gainRankOf(query) {
      const problem = gainRankProblemOf(query, catalogue);
      return problem === undefined ? ok(standingOf(gainsOf(query), query)) : err(invalid(problem));
    },
    async factionTotals(query) {
      const problem = totalsProblemOf(query, catalogue);
      return problem === undefined ? ok(totalsOf(boardOf(query))) : err(invalid(problem));
    },
    async factionGains(query) {
      const problem = gainTotalsProblemOf(query, catalogue);
      return problem === undefined ? ok(totalsOf(gainsOf(query))) : err(invalid(problem));
    },
  };
}

function standingOf<Row extends BoardRow | GainRow>(
  rows: readonly Row[],
  { agent, neighbours }: RankQuery,
): Standing<Row> | undefined {
  const place = rows.findIndex((row) => keyOf(row.agent) === keyOf(agent));
  const row = rows[place];
  return (
    row && {
      row,
      above: rows.slice(Math.max(0, place - neighbours), place),
      below: rows.slice(place + 1, place + 1 + neighbours),
      total: rows.length,
    }
  );
}

function totalsOf(rows: readonly (BoardRow | GainRow)[]): Record<Faction, FactionTotal> {
  const of = (faction: Faction): FactionTotal => {
    const side = rows.filter((row) => row.faction === faction);
    return { agents: side.length, value: side.reduce((sum, { value }) => sum + value, 0) };
  };
  return { enlightened: of('enlightened'), resistance: of('resistance') };
}

function invalid(message: string): StoreIssue {
  return { code: 'request_invalid', message };
}
