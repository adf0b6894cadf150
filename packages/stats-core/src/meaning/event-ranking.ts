import type { Faction } from '../snapshot.ts';
import type { EventScore } from './event-score.ts';

/** An agent's place in an event. */
export interface EventRow extends EventScore {
  readonly score: number;
  /** 1-based; ties share a rank and the next rank is skipped (1, 2, 2, 4). */
  readonly rank: number;
}

/** An event's result. */
export interface EventRanking {
  /** Highest score first, ties by codename. */
  readonly rows: readonly EventRow[];
  /** Agents without a score, by codename: a post is missing, or nothing that counts is certain. */
  readonly unranked: readonly EventScore[];
  readonly totals: Readonly<Record<Faction, number>>;
}

/** The result of an event from its agents' scores, in any order; each agent once. */
export function eventRankingOf(scores: readonly EventScore[]): EventRanking {
  const totals = { enlightened: 0, resistance: 0 };
  const scored = scores.filter(
    (one): one is EventScore & { readonly score: number } => one.score !== undefined,
  );
  scored.sort((a, b) => b.score - a.score || compareText(a.agent, b.agent));
  const rows: EventRow[] = [];
  for (const [place, one] of scored.entries()) {
    totals[one.faction] += one.score;
    const above = rows[place - 1];
    rows.push({ ...one, rank: above?.score === one.score ? above.rank : place + 1 });
  }
  const unranked = scores
    .filter(({ score }) => score === undefined)
    .sort((a, b) => compareText(a.agent, b.agent));
  return { rows, unranked, totals };
}

// Hint: localeCompare would order by the machine's language.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
