import type { Snapshot } from '@prime-tally/stats-core';

/** A made-up ALL TIME snapshot; `more` replaces what matters to a test. */
export function snapshotOf(more: Partial<Snapshot<string>> = {}): Snapshot<string> {
  return {
    agent: 'TestAgent01',
    faction: 'enlightened',
    takenAt: '2025-11-03T18:02:33',
    timeSpan: 'all_time',
    timeSpanText: 'ALL TIME',
    stats: {
      level: 16,
      lifetimeAp: 123_456_789,
      currentAp: 43_456_789,
      hacks: 1_234,
      linksCreated: 500,
      controlFieldsCreated: 300,
      xmCollected: 9_000_000,
      distanceWalked: 2_100,
    },
    unknown: [],
    repeated: [],
    unresolved: [],
    ...more,
  };
}
