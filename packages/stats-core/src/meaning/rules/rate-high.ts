import { RATE_BOUNDS } from './rate-bounds.ts';
import type { HistoryRule } from './rule.ts';

/** @internal More than the days between can hold: a wrong period before, another agent's numbers, or a shifted column. Less than a day counts as one. */
export const rateHigh: HistoryRule = {
  name: 'rate-high',
  check({ snapshot, old, stats, days, falls }, report) {
    if (snapshot.timeSpan !== 'all_time' || falls.isDisguised || days === 0) return;
    for (const { stat, perDay, isCalendar } of RATE_BOUNDS) {
      const before = old[stat];
      const after = stats[stat];
      if (before === undefined || after === undefined || after <= before) continue;
      const allowed = isCalendar ? perDay * (Math.ceil(days) + 1) : Math.ceil(perDay * Math.max(1, days));
      const gain = after - before;
      if (gain > allowed) report('rate_high', { stat, gain, days, allowed });
    }
  },
};
