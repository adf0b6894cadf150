import { BADGES, CATALOGUE, HEADERS, STATS } from '@prime-tally/stats-defs';
import { STAT_SOURCES } from '@prime-tally/stats-defs/sources';
import { expect, test } from 'vitest';
import { statDefsJson } from '../scripts/stat-defs-json.ts';

const json = JSON.parse(statDefsJson()) as Record<string, unknown>;

test('the JSON holds every stat with its facts and sources', () => {
  expect(json.version).toBe(CATALOGUE.version);
  expect(json.stats).toEqual(
    Object.fromEntries(
      Object.values(STATS).map((stat) => [
        stat.key,
        { ...stat, source: STAT_SOURCES[stat.key as keyof typeof STAT_SOURCES] },
      ]),
    ),
  );
});

test('and the dictionary, the badges and all else', () => {
  expect(json.headers).toEqual(Object.fromEntries(HEADERS));
  expect(Object.keys(json.badges as object)).toEqual(Object.keys(BADGES));
  for (const part of [
    'derived',
    'levels',
    'agentRules',
    'timeSpans',
    'units',
    'groups',
    'layout',
    'names',
    'sources',
  ]) {
    expect(json).toHaveProperty(part);
  }
});
