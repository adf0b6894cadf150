import { PART_RULES } from './part-rules.ts';
import type { SnapshotRule } from './rule.ts';

/** @internal A part above its whole: shifted columns, or numbers edited by hand. */
export const partExceeding: SnapshotRule = {
  name: 'part-exceeding',
  check({ snapshot, stats }, report) {
    const isAllTime = snapshot.timeSpan === 'all_time';
    for (const { part, whole, span } of PART_RULES) {
      const partValue = stats[part];
      const wholeValue = stats[whole];
      if (partValue === undefined || wholeValue === undefined || partValue <= wholeValue) continue;
      if (isAllTime || span === 'any') report('part_exceeding', { part, whole, partValue, wholeValue });
    }
  },
};
