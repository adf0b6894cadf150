export {
  AGENT_RULES,
  type AgentRules,
  type Alias,
  BADGES,
  type Badge,
  type BadgeDoubt,
  type BadgeKey,
  type BadgeStatus,
  baseNames,
  CATALOGUE,
  type Catalogue,
  DERIVED_STATS,
  type DerivedKey,
  type DerivedStat,
  type Evidence,
  type FindOptions,
  type Formula,
  type FormulaTerm,
  findStat,
  GROUPS,
  HEADERS,
  LAYOUT,
  LAYOUT_2019,
  LEVELS,
  type Level,
  META_KEYS,
  type MetaKey,
  type Redefinition,
  STAT_KEYS,
  STATS,
  type StatDefinition,
  type StatFit,
  type StatGroup,
  type StatKey,
  type StatKind,
  type StatMatch,
  type StatNames,
  type StatSearch,
  statByHeader,
  TIME_SPANS,
  type TierName,
  type TimeSpan,
  type TimeSpanText,
  UNITS,
  type Unit,
  type UnitKey,
  unitOf,
} from '@prime-tally/stats-defs';
export type {
  Certain,
  Failure,
  Finding,
  Issue,
  IssueCode,
  Issues,
  Parsed,
  Warning,
  WarningCode,
} from './issue.ts';
export { applyDelta } from './meaning/apply-delta.ts';
export { type BadgeEta, badgeEtasOf } from './meaning/badge-etas-of.ts';
export { type BadgeCrossing, badgesCrossed } from './meaning/badges-crossed.ts';
export { type BadgeState, type BadgesOptions, badgesOf, type NextTier } from './meaning/badges-of.ts';
export {
  type Check,
  type CheckCode,
  type CheckFacts,
  type CheckTexts,
  checkMessageOf,
  SEVERITIES,
  type Severity,
} from './meaning/check.ts';
export { CHECK_TEXTS } from './meaning/check-texts.ts';
export { composeDeltas } from './meaning/compose-deltas.ts';
export type {
  Appeared,
  Beaten,
  Change,
  Delta,
  Frame,
  Moved,
  Redefined,
  UnknownChange,
  Vanished,
} from './meaning/delta.ts';
export { derivedGainOf, derivedOf } from './meaning/derived-of.ts';
export { diff } from './meaning/diff.ts';
export { type Eta, type EtaGap, type EtaOptions, etaOf, type Target } from './meaning/eta-of.ts';
export { type EventRanking, type EventRow, eventRankingOf } from './meaning/event-ranking.ts';
export {
  type EventFormula,
  type EventOptions,
  type EventScore,
  eventScore,
  type PostTiming,
} from './meaning/event-score.ts';
export { type FormatOptions, formatValue } from './meaning/format-value.ts';
export { type BaselineIs, type Gains, gainsIn } from './meaning/gains-in.ts';
export { type History, readHistory, type TimeWindow } from './meaning/history.ts';
export {
  HISTORY_TEXTS,
  type HistoryFacts,
  type HistoryIssue,
  type HistoryIssueCode,
  type HistoryTexts,
} from './meaning/history-issue.ts';
export { TIER_NAMES } from './meaning/ladders.ts';
export { type LevelDoubt, type LevelState, levelOf, type NextLevel } from './meaning/level-of.ts';
export { MEDAL_POINTS, medalPointsOf } from './meaning/medal-points.ts';
export { type Pace, type PaceGap, type PaceOptions, paceOf } from './meaning/pace-of.ts';
export type { CatalogueOption, NumberKind } from './meaning/plan.ts';
export { hasRecursed, type Numbers } from './meaning/recursion.ts';
export { PART_RULES, type PartRule } from './meaning/rules/part-rules.ts';
export { RATE_BOUNDS, type RateBound } from './meaning/rules/rate-bounds.ts';
export { snapshotIssuesOf } from './meaning/snapshot-issues.ts';
export { type WarningsOptions, warningsOf } from './meaning/warnings-of.ts';
export { align } from './parse/align.ts';
export { createCells, splitTabs, splitWords } from './parse/cells.ts';
export { createParser, type Parser, type ParserOptions } from './parse/create-parser.ts';
export { createResolver, type Resolver } from './parse/create-resolver.ts';
export { createDictionary, type Dictionary, type ParserCatalogue } from './parse/dictionary.ts';
export { excerpt } from './parse/excerpt.ts';
export { factsOf } from './parse/finding.ts';
export {
  type FindingFacts,
  ISSUE_TEXTS,
  type IssueText,
  type IssueTexts,
  WARNING_TEXTS,
  type WarningTexts,
} from './parse/finding-texts.ts';
export { type FormatStatsOptions, formatStats } from './parse/format-stats.ts';
export { DEFAULT_LIMITS, type Limits } from './parse/limits.ts';
export { looksLikeStats } from './parse/looks-like-stats.ts';
export { matchHeader } from './parse/match-header.ts';
export { parseStats } from './parse/parse-stats.ts';
export { parseStream, type StreamItem } from './parse/parse-stream.ts';
export { createPlan } from './parse/plan.ts';
export { type BlockReader, createBlockReader } from './parse/read-block.ts';
export { readRecord } from './parse/read-record.ts';
export { createTimeSpans, type TimeSpans } from './parse/time-span.ts';
export { tokenize } from './parse/tokenize.ts';
export { anchoredRow } from './parse/value-row.ts';
export type { Faction, LocalDateTime, RawColumn, Snapshot, SnapshotSpan, UnresolvedRun } from './snapshot.ts';
