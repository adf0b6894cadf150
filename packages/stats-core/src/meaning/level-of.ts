import type { Catalogue, Level, TierName } from '@prime-tally/stats-defs';
import { laddersOf, TIER_NAMES, tiersReached } from './ladders.ts';
import { type CatalogueOption, planOf } from './plan.ts';
import { isRecursed, type Numbers } from './recursion.ts';

/** Why a computed level may be wrong. */
export type LevelDoubt =
  /** Medals whose counting no source states, or that no export shows, could fill the gap. */
  | 'medals_uncertain'
  /** Sources disagree about what the next level needs. */
  | 'requirement_doubtful'
  /** The exported level is not one that AP and medals allow. */
  | 'level_contradicting';

/** What is missing for a level; medals count for their own tier and those below. */
export interface NextLevel {
  readonly level: number;
  readonly apMissing: number;
  /** Only the tiers that lack some. */
  readonly medalsMissing: Readonly<Partial<Record<TierName, number>>>;
}

/** What AP and medals say about an agent's level. */
export interface LevelState {
  /** As exported, else `reached`: the game knows medals that the export doesn't show. */
  readonly level: number;
  /** The least it can be: by AP and the medals that count for certain. */
  readonly reached: number;
  /** The most it can be: by AP alone. Holds exactly for a recursed agent, whose medals were kept. */
  readonly byAp: number;
  readonly isRecursed: boolean;
  /** Absent at the highest level. */
  readonly next?: NextLevel;
  readonly doubts: readonly LevelDoubt[];
}

/** The level by AP and medals, and what the next one needs; `undefined` without a possible Current AP. Medals are read off ALL TIME stats; of other spans only AP says something. */
export function levelOf(stats: Numbers, o: CatalogueOption = {}): LevelState | undefined {
  const { catalogue } = planOf(o.catalogue);
  const { currentAp } = stats;
  if (currentAp === undefined || !Number.isSafeInteger(currentAp) || currentAp < 0) return undefined;
  const recursed = isRecursed(stats);
  const medals = recursed ? undefined : medalsOf(stats, catalogue);
  const byAp = highest(catalogue.levels, currentAp, undefined);
  const reached = recursed ? byAp : highest(catalogue.levels, currentAp, medals);
  const exported = Number.isSafeInteger(stats.level) ? stats.level : undefined;
  const level = exported ?? reached;
  const row = catalogue.levels.find((one) => one.level === level + 1);
  const next = row && nextOf(row, currentAp, medals);
  const lacksMedals = next !== undefined && Object.keys(next.medalsMissing).length > 0;
  const doubts: LevelDoubt[] = [];
  if (lacksMedals || (exported === undefined && reached < byAp)) doubts.push('medals_uncertain');
  if (row?.isDoubtful && !recursed) doubts.push('requirement_doubtful');
  if (level > byAp || level < reached) doubts.push('level_contradicting');
  return { level, reached, byAp, isRecursed: recursed, ...(next && { next }), doubts };
}

type Medals = Readonly<Record<TierName, number>>;

/** Medals that count for levels for certain: how many have each tier or a higher one. */
function medalsOf(stats: Numbers, catalogue: Catalogue<string>): Medals {
  const counts = { bronze: 0, silver: 0, gold: 0, platinum: 0, onyx: 0 };
  for (const ladder of laddersOf(catalogue)) {
    const { badge, stat, names } = ladder;
    const value = stats[stat];
    if (value === undefined || badge.countsForLevel !== true || badge.statOutgrew) continue;
    for (const name of names.slice(0, tiersReached(ladder, value))) counts[name as TierName]++;
  }
  return counts;
}

function highest(levels: readonly Level[], ap: number, medals: Medals | undefined): number {
  let level = 1;
  for (const row of levels) {
    if (ap < row.ap) break;
    if (medals && Object.keys(missingOf(row, medals)).length > 0) break;
    level = row.level;
  }
  return level;
}

function nextOf(row: Level, ap: number, medals: Medals | undefined): NextLevel {
  return {
    level: row.level,
    apMissing: Math.max(0, row.ap - ap),
    medalsMissing: medals ? missingOf(row, medals) : {},
  };
}

function missingOf(row: Level, medals: Medals): Partial<Record<TierName, number>> {
  const missing: Partial<Record<TierName, number>> = {};
  for (const name of TIER_NAMES) {
    const lack = (row.medals[name] ?? 0) - medals[name];
    if (lack > 0) missing[name] = lack;
  }
  return missing;
}
