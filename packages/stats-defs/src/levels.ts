import type { Level } from './types.ts';

/** Levels 1 to 16, ascending. AP is the current AP; medals count for their own tier and those below. */
export const LEVELS: readonly Level[] = [
  { level: 1, ap: 0, medals: {}, isDoubtful: false },
  { level: 2, ap: 2500, medals: {}, isDoubtful: false },
  { level: 3, ap: 20_000, medals: {}, isDoubtful: false },
  { level: 4, ap: 70_000, medals: {}, isDoubtful: false },
  { level: 5, ap: 150_000, medals: {}, isDoubtful: false },
  { level: 6, ap: 300_000, medals: {}, isDoubtful: false },
  { level: 7, ap: 600_000, medals: {}, isDoubtful: false },
  { level: 8, ap: 1_200_000, medals: {}, isDoubtful: false },
  { level: 9, ap: 2_400_000, medals: { silver: 4, gold: 1 }, isDoubtful: false },
  { level: 10, ap: 4_000_000, medals: { silver: 5, gold: 2 }, isDoubtful: false },
  { level: 11, ap: 6_000_000, medals: { silver: 6, gold: 4 }, isDoubtful: false },
  { level: 12, ap: 8_400_000, medals: { silver: 7, gold: 6 }, isDoubtful: false },
  { level: 13, ap: 12_000_000, medals: { gold: 7, platinum: 1 }, isDoubtful: false },
  // One source asks for 7 gold in addition from here on; a level 13 agent has them anyway.
  { level: 14, ap: 17_000_000, medals: { platinum: 2 }, isDoubtful: true },
  { level: 15, ap: 24_000_000, medals: { platinum: 3 }, isDoubtful: true },
  { level: 16, ap: 40_000_000, medals: { platinum: 4, onyx: 2 }, isDoubtful: true },
];

/** What a recursion takes and does, and how medals count. */
export interface AgentRules {
  /** A medal also counts for every tier below its own. */
  readonly doMedalsCountBelow: boolean;
  /** Whether one-tier and event badges count for a level; `null`: commonly held that they don't, no source says so. */
  readonly doSingleTiersCount: boolean | null;
  /** Level a recursion needs, its AP and medals included. */
  readonly recursionLevel: number;
  /** Hours before the agent can play on; one source. */
  readonly recursionPauseHours: number;
  /** Medals are kept through a recursion, so that afterwards the level follows AP alone. */
  readonly areMedalsKept: boolean;
  /** A badge is shown again for every further full top tier, once the agent has recursed; one source, for display only. */
  readonly onyxMultiplesNeedRecursions: number;
}

/** Rules round the level table; `level` itself is a column and must be read, not computed: an agent may have the AP without the medals. */
export const AGENT_RULES: AgentRules = {
  doMedalsCountBelow: true,
  doSingleTiersCount: null,
  recursionLevel: 16,
  recursionPauseHours: 4,
  areMedalsKept: true,
  onyxMultiplesNeedRecursions: 1,
};
