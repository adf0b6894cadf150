import type { UserId } from '@prime-tally/stats-core/ports';
import { type NoAgent, pickAgent } from '../me/pick-agent.ts';
import {
  type BoardFacts,
  boardFactsOf,
  type LeaderboardDeps,
  type LeaderboardOutcome,
} from '../show-leaderboard.ts';
import { storeUnavailable } from '../store-unavailable.ts';
import { type BoardLine, type BoardSubject, readPlace, windowFor } from './board-reader.ts';

/** Where one's own agent stands, with those round it in the board's order; or why that can't be told. */
export type RankOutcome =
  | (BoardFacts & {
      readonly kind: 'rank';
      readonly mine: BoardLine;
      readonly above: readonly BoardLine[];
      readonly below: readonly BoardLine[];
      readonly total: number;
    })
  /** Without the stat, hidden, or without a post in the window. */
  | (BoardFacts & { readonly kind: 'not_there'; readonly agent: string })
  | Extract<LeaderboardOutcome, { kind: 'stat_unknown' | 'no_gains' }>
  | NoAgent;

const NEIGHBOURS = 2;

/** The place of the agent that `typed` names, else of the one with the newest post, on the board asked for. */
export async function showRank(
  deps: Pick<LeaderboardDeps, 'store' | 'knowledge' | 'now'>,
  subject: BoardSubject & { readonly viewer: UserId; readonly typed: string },
): Promise<RankOutcome> {
  const facts = boardFactsOf(deps, subject);
  if ('kind' in facts) return facts;
  const picked = await pickAgent(deps.store, subject.viewer, subject.typed);
  if (picked.kind !== 'picked') return picked;
  const { agent } = picked.agent;
  const place = await readPlace(deps.store, subject, windowFor(subject, deps.now()), {
    agent,
    neighbours: NEIGHBOURS,
  });
  if (place.isErr()) return storeUnavailable(place.error);
  if (place.value === undefined) return { kind: 'not_there', ...facts, agent };
  const { row: mine, above, below, total } = place.value;
  return { kind: 'rank', ...facts, mine, above, below, total };
}
