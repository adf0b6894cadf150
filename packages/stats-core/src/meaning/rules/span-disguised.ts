import type { HistoryRule } from './rule.ts';

/** @internal A WEEK or MONTH paste under the name ALL TIME: Lifetime AP holds while most counters fall. */
export const spanDisguised: HistoryRule = {
  name: 'span-disguised',
  check({ snapshot, falls: { fallen, compared, isDisguised } }, report) {
    if (snapshot.timeSpan === 'all_time' && isDisguised) report('span_disguised', { fallen, compared });
  },
};
