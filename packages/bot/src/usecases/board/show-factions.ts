import type { Faction } from '@prime-tally/stats-core';
import type { FactionTotal } from '@prime-tally/stats-core/ports';
import {
  type BoardFacts,
  boardFactsOf,
  type LeaderboardDeps,
  type LeaderboardOutcome,
} from '../show-leaderboard.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { type BoardSubject, windowFor } from './board-reader.ts';

/** Both factions side by side, or why there is nothing to add up. */
export type FactionsOutcome =
  | (BoardFacts & { readonly kind: 'factions'; readonly totals: Readonly<Record<Faction, FactionTotal>> })
  /** Sums of ratios, or of records, mean nothing. */
  | { readonly kind: 'no_sum'; readonly stat: BoardFacts['stat'] }
  | Extract<LeaderboardOutcome, { kind: 'stat_unknown' | 'no_gains' }>
  | StoreUnavailable;

/** The sum of the values, or of the gains, of each faction's agents in scope. */
export async function showFactions(
  deps: Pick<LeaderboardDeps, 'store' | 'knowledge' | 'now'>,
  subject: BoardSubject,
): Promise<FactionsOutcome> {
  const { faction: _, ...facts } = { faction: undefined, ...boardFactsOf(deps, subject) };
  if ('kind' in facts) return facts;
  const { stat } = facts;
  const window = windowFor(subject, deps.now());
  const { derived, stats } = deps.knowledge.catalogue;
  const isRatio = Object.hasOwn(derived, stat.key);
  if (isRatio || stats[stat.key]?.kind === 'record') return { kind: 'no_sum', stat };
  const query = { stat: stat.key, scope: subject.scope };
  const totals =
    window === undefined
      ? await deps.store.factionTotals(query)
      : await deps.store.factionGains({ ...query, from: window.from, to: window.to });
  return totals.isErr()
    ? storeUnavailable(totals.error)
    : { kind: 'factions', ...facts, totals: totals.value };
}
