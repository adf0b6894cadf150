export type { BadgeKey } from './badge-keys.ts';
export { BADGES } from './badges.ts';
export { CATALOGUE } from './catalogue.ts';
export { DERIVED_STATS } from './derived.ts';
export type { DerivedKey } from './derived-keys.ts';
export { type FindOptions, findStat, type StatMatch, type StatSearch } from './find/find-stat.ts';
export type { StatFit } from './find/fit.ts';
export { baseNames } from './find/names.ts';
export { GROUPS } from './groups.ts';
export { HEADERS } from './headers.ts';
export { STAT_KEYS, type StatKey } from './keys.ts';
export { LAYOUT, LAYOUT_2019 } from './layout.ts';
export { AGENT_RULES, type AgentRules, LEVELS } from './levels.ts';
export { META_KEYS, type MetaKey } from './meta-keys.ts';
export { statByHeader } from './stat-by-header.ts';
export { STATS } from './stats.ts';
export { TIME_SPANS } from './time-spans.ts';
export type {
  Alias,
  Badge,
  BadgeDoubt,
  BadgeStatus,
  Catalogue,
  DerivedStat,
  Evidence,
  Formula,
  FormulaTerm,
  Level,
  Redefinition,
  StatDefinition,
  StatGroup,
  StatKind,
  StatNames,
  TierName,
  TimeSpan,
  TimeSpanText,
} from './types.ts';
export { UNITS, type Unit, type UnitKey, unitOf } from './units.ts';
