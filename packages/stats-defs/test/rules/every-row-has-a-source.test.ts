import { BADGES, DERIVED_STATS, LEVELS, STATS, TIME_SPANS } from '@prime-tally/stats-defs';
import {
  AGENT_RULES_SOURCE,
  BADGE_SOURCES,
  DERIVED_MEANINGS,
  LEVEL_SOURCES,
  SOURCES,
  STAT_SOURCES,
  TIME_SPAN_SOURCES,
} from '@prime-tally/stats-defs/sources';
import { expect, test } from 'vitest';
import { entriesOf } from '../support/entries.ts';

test('every stat names a list or an export that holds it', () => {
  expect(Object.keys(STAT_SOURCES)).toEqual(Object.keys(STATS));
  for (const [key, { sources }] of entriesOf(STAT_SOURCES)) expect(sources.length, key).toBeGreaterThan(0);
});

test('every alias names where it was seen', () => {
  for (const [key, { aliases }] of entriesOf(STATS)) {
    const sources = STAT_SOURCES[key].aliases ?? {};
    expect(Object.keys(sources), key).toEqual(aliases.map(({ text }) => text));
    for (const { sources: seen } of Object.values(sources)) expect(seen.length).toBeGreaterThan(0);
  }
});

test('every badge names where it was seen, and its tiers where they were', () => {
  expect(Object.keys(BADGE_SOURCES)).toEqual(Object.keys(BADGES));
  for (const [key, { sources, tierSources }] of entriesOf(BADGE_SOURCES)) {
    expect(sources.length, key).toBeGreaterThan(0);
    expect(tierSources !== undefined && tierSources.length > 0, key).toBe(BADGES[key].tiers !== undefined);
  }
});

test('levels, time spans and derived stats have theirs', () => {
  expect(LEVEL_SOURCES).toHaveLength(LEVELS.length);
  for (const { sources } of LEVEL_SOURCES) expect(sources.length).toBeGreaterThan(1);
  expect(Object.keys(TIME_SPAN_SOURCES)).toEqual([...new Set(TIME_SPANS.map(({ language }) => language))]);
  expect(Object.keys(DERIVED_MEANINGS)).toEqual(Object.keys(DERIVED_STATS));
});

test('every source is used, and titles are told apart', () => {
  const used = JSON.stringify([
    STAT_SOURCES,
    BADGE_SOURCES,
    LEVEL_SOURCES,
    AGENT_RULES_SOURCE,
    TIME_SPAN_SOURCES,
  ]);
  const unused = Object.keys(SOURCES).filter((id) => !used.includes(`"${id}"`));
  expect(unused).toEqual([]);
  expect(new Set(Object.values(SOURCES).map(({ title }) => title)).size).toBe(Object.keys(SOURCES).length);
});
