import type { Catalogue } from '@prime-tally/stats-core';
import type { Board, GainQuery, RankQuery, Standings } from '@prime-tally/stats-core/ports';
import type { GainCache } from './gain-cache.ts';

/** What reads gains. */
type Gains = Pick<Board, 'gainboard'> & Pick<Standings, 'gainRankOf' | 'factionGains'>;

/** The same, through a cache. */
export function cachedGainsOf(gains: Gains, cache: GainCache, catalogue: () => Catalogue<string>): Gains {
  return {
    gainboard: (query) =>
      cache.through(
        ['page', windowOf(query), query.faction, query.limit, query.offset, query.after],
        catalogue(),
        () => gains.gainboard(query),
      ),
    gainRankOf: (query) =>
      cache.through(
        ['rank', windowOf(query), query.faction, query.agent, query.neighbours],
        catalogue(),
        () => gains.gainRankOf(query),
      ),
    factionGains: (query) =>
      cache.through(['factions', windowOf(query)], catalogue(), () => gains.factionGains(query)),
  };
}

function windowOf({
  stat,
  scope,
  from,
  to,
}: Pick<RankQuery & GainQuery, 'stat' | 'scope' | 'from' | 'to'>): unknown {
  return [stat, scope.kind === 'chat' ? scope.chatId : null, from, to];
}
