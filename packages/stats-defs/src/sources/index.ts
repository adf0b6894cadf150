export { BADGE_SOURCES, type BadgeSource, type OtherSaying } from './badge-sources.ts';
export { DERIVED_MEANINGS } from './derived-meanings.ts';
export { AGENT_RULES_SOURCE, LEVEL_SOURCES, type LevelSource } from './level-sources.ts';
export { SOURCES, type Source, type SourceId } from './registry.ts';
export { type AliasSource, STAT_SOURCES, type StatSource } from './stat-sources.ts';
export { TIME_SPAN_SOURCES, type TimeSpanSource } from './time-span-sources.ts';
