import { datePlausible } from './date-plausible.ts';
import { factionChanged } from './faction-changed.ts';
import { fewStats } from './few-stats.ts';
import { levelAndAp } from './level-and-ap.ts';
import { momentConflicting } from './moment-conflicting.ts';
import { partExceeding } from './part-exceeding.ts';
import { rateHigh } from './rate-high.ts';
import { recursionsMany } from './recursions-many.ts';
import { restart } from './restart.ts';
import type { HistoryRule, SnapshotRule } from './rule.ts';
import { spanDisguised } from './span-disguised.ts';
import { statFallen } from './stat-fallen.ts';

/** @internal In the order in which they are told. */
export const SNAPSHOT_RULES: readonly SnapshotRule[] = [
  datePlausible,
  fewStats,
  partExceeding,
  recursionsMany,
  levelAndAp,
];

/** @internal For two exports of one agent. */
export const AGENT_RULES: readonly HistoryRule[] = [factionChanged];

/** @internal For two exports of one agent and one span. */
export const SPAN_RULES: readonly HistoryRule[] = [
  momentConflicting,
  spanDisguised,
  restart,
  statFallen,
  rateHigh,
];
