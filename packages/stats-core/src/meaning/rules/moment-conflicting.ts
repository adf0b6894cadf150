import { unknownChangesOf } from '../unknown-changes.ts';
import type { HistoryRule } from './rule.ts';

/** @internal Two exports of one second can't differ. */
export const momentConflicting: HistoryRule = {
  name: 'moment-conflicting',
  check({ previous, snapshot, old, stats, plan }, report) {
    if (previous.takenAt !== snapshot.takenAt) return;
    let differing = unknownChangesOf(previous.unknown, snapshot.unknown).length;
    for (const { key } of plan.stats) if (old[key] !== stats[key]) differing++;
    if (differing > 0) report('moment_conflicting', { takenAt: snapshot.takenAt, differing });
  },
};
