import { STATS } from '@prime-tally/stats-defs';
import { STAT_SOURCES } from '@prime-tally/stats-defs/sources';
import { expect, test } from 'vitest';
import { entriesOf } from '../support/entries.ts';

test('what is said to stand in exports was seen in some, and nothing else was', () => {
  for (const [key, { evidence }] of entriesOf(STATS)) {
    const { exports, headerRows } = STAT_SOURCES[key];
    expect(exports !== undefined, key).toBe(evidence === 'export');
    if (evidence === 'export-header') expect(headerRows, key).toBeGreaterThan(0);
    if (evidence === 'parser-list' || evidence === 'label-only') expect(headerRows, key).toBeUndefined();
  }
});

test('a doubtful stat says what is doubted', () => {
  const doubtful = entriesOf(STATS).filter(([, { isDoubtful }]) => isDoubtful);
  expect(doubtful.map(([key]) => key)).toEqual([
    'sharedMemoriesAnomalyPoints',
    'erasedMemoriesAnomalyPoints',
  ]);
  for (const [key] of doubtful) expect(STAT_SOURCES[key].doubt).toBeDefined();
});
