import type { Faction } from '@prime-tally/stats-core';
import type { AgentBook, Progress, StatPoint, UserId } from '@prime-tally/stats-core/ports';
import { matchStat } from '../board-words.ts';
import { type BoardStat, boardStatOf, FEATURED_STATS } from '../boards.ts';
import type { Knowledge } from '../knowledge.ts';
import { storeUnavailable } from '../store-unavailable.ts';
import { wholeSecondOf } from '../whole-second.ts';
import { type NoAgent, pickAgent } from './pick-agent.ts';

/** Most stats on one chart. */
const CHART_STATS = 4;
const POINTS = 400;
const DAYS = 365;

/** One stat's line. */
export interface ChartLine {
  readonly stat: BoardStat;
  /** Oldest first, at least two. */
  readonly points: readonly StatPoint[];
}

/** What a chart shows, or why there is none. */
export type ChartOutcome =
  | {
      readonly kind: 'chart';
      readonly agent: string;
      readonly faction: Faction;
      readonly lines: readonly [ChartLine, ...ChartLine[]];
      /** Words that named no stat, or more than one. */
      readonly unclear: readonly string[];
    }
  /** Fewer than two posts hold any of these stats. */
  | { readonly kind: 'too_few'; readonly agent: string; readonly stats: readonly BoardStat[] }
  | { readonly kind: 'unclear'; readonly unclear: readonly string[] }
  | NoAgent;

/** What a chart needs. */
export interface ChartDeps {
  readonly store: AgentBook & Progress;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
}

/**
 * The last year of the stats that the words name, at most four; Lifetime AP where none is named. Commas part several
 * names; without commas the words are one name, or else each a name of its own.
 */
export async function showChart(
  { store, knowledge, now }: ChartDeps,
  userId: UserId,
  { typed, language }: { readonly typed: string; readonly language: string },
): Promise<ChartOutcome> {
  const picked = await pickAgent(store, userId, typed);
  if (picked.kind !== 'picked') return picked;
  const { agent, faction } = picked.agent;
  const { stats, unclear } = statsOf(knowledge, picked.words.join(' '), language);
  if (stats.length === 0) return { kind: 'unclear', unclear };
  const since = wholeSecondOf(now().getTime() - DAYS * 86_400_000);
  const lines: ChartLine[] = [];
  for (const stat of stats) {
    const points = await store.statHistoryOf(agent, stat.key, { since, limit: POINTS });
    if (points.isErr()) return storeUnavailable(points.error);
    if (points.value.length >= 2) lines.push({ stat, points: points.value });
  }
  const [first, ...rest] = lines;
  if (first === undefined) return { kind: 'too_few', agent, stats };
  return { kind: 'chart', agent, faction, lines: [first, ...rest], unclear };
}

interface Named {
  readonly stats: readonly BoardStat[];
  readonly unclear: readonly string[];
}

function statsOf(knowledge: Knowledge, asked: string, language: string): Named {
  if (asked === '') {
    const usual = boardStatOf(knowledge.catalogue, FEATURED_STATS[0] ?? '');
    return { stats: usual === undefined ? [] : [usual], unclear: [] };
  }
  const parts = asked.split(',').map((part) => part.trim());
  const whole = named(knowledge, parts, language);
  return parts.length > 1 || whole.stats.length > 0 ? whole : named(knowledge, asked.split(' '), language);
}

function named({ catalogue }: Knowledge, names: readonly string[], language: string): Named {
  const stats = new Map<string, BoardStat>();
  const unclear: string[] = [];
  for (const name of names.filter((one) => one !== '')) {
    const match = matchStat(catalogue, name, language);
    if (match.kind === 'found') stats.set(match.stat.key, match.stat);
    else unclear.push(name);
  }
  return { stats: [...stats.values()].slice(0, CHART_STATS), unclear };
}
