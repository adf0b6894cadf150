import type { SnapshotRule } from './rule.ts';

/** The five text columns of every export. */
const TEXT_COLUMNS = 5;
/** The smallest table seen, NOW, has 14 columns; the smallest ALL TIME one 39. */
const FEWEST = 12;

/** @internal A paste that lost most of its columns. */
export const fewStats: SnapshotRule = {
  name: 'few-stats',
  check({ snapshot, stats }, report) {
    const { unknown, repeated, unresolved } = snapshot;
    let found = TEXT_COLUMNS + Object.keys(stats).length + unknown.length + repeated.length;
    for (const run of unresolved) found += run.values.length;
    if (found < FEWEST) report('stats_few', { found, expected: FEWEST });
  },
};
