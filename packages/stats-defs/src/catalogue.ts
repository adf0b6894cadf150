import { BADGES } from './badges.ts';
import { DERIVED_STATS } from './derived.ts';
import { HEADERS } from './headers.ts';
import { LEVELS } from './levels.ts';
import { STATS } from './stats.ts';
import { TIME_SPANS } from './time-spans.ts';
import type { Catalogue } from './types.ts';

/** The base catalogue. */
export const CATALOGUE: Catalogue = {
  version: '5b4c8d24f90ad237',
  stats: STATS,
  headers: HEADERS,
  derived: DERIVED_STATS,
  badges: BADGES,
  levels: LEVELS,
  timeSpans: TIME_SPANS,
};
