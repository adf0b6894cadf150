import {
  AGENT_RULES,
  baseNames,
  CATALOGUE,
  GROUPS,
  LAYOUT,
  LAYOUT_2019,
  LEVELS,
  META_KEYS,
  UNITS,
} from '../src/index.ts';
import {
  AGENT_RULES_SOURCE,
  BADGE_SOURCES,
  DERIVED_MEANINGS,
  LEVEL_SOURCES,
  SOURCES,
  STAT_SOURCES,
  TIME_SPAN_SOURCES,
} from '../src/sources/index.ts';

/** A record with the same keys, in the same order, each value made from its key and row. */
function keyedOf<K extends string, R, V>(
  rows: Readonly<Record<K, R>>,
  make: (key: K, row: R) => V,
): Readonly<Record<K, V>> {
  const keyed = {} as Record<K, V>;
  for (const key of Object.keys(rows) as K[]) keyed[key] = make(key, rows[key]);
  return keyed;
}

/** The whole catalogue with its sources as JSON, for other languages. Equal facts give equal texts. */
export function statDefsJson(): string {
  const facts = {
    version: CATALOGUE.version,
    stats: keyedOf(STAT_SOURCES, (key, source) => ({ ...CATALOGUE.stats[key], source })),
    metaKeys: META_KEYS,
    headers: Object.fromEntries(CATALOGUE.headers),
    layout: LAYOUT,
    layout2019: LAYOUT_2019,
    groups: GROUPS,
    units: UNITS,
    derived: keyedOf(DERIVED_MEANINGS, (key, tells) => ({ ...CATALOGUE.derived[key], tells })),
    badges: keyedOf(BADGE_SOURCES, (key, source) => ({ ...CATALOGUE.badges[key], source })),
    levels: LEVELS.map((level, at) => ({ ...level, source: LEVEL_SOURCES[at] })),
    agentRules: { ...AGENT_RULES, source: AGENT_RULES_SOURCE },
    timeSpans: CATALOGUE.timeSpans,
    timeSpanSources: TIME_SPAN_SOURCES,
    names: baseNames(),
    sources: SOURCES,
  };
  return `${JSON.stringify(facts, null, 1)}\n`;
}
