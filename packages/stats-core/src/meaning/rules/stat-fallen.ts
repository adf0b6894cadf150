import type { HistoryRule } from './rule.ts';

/** @internal A counter or record that fell; silent where the whole export is of another period or the moment is the same. */
export const statFallen: HistoryRule = {
  name: 'stat-fallen',
  check({ days, falls: { falls, isDisguised } }, report) {
    if (isDisguised || days === 0) return;
    for (const fall of falls) report('stat_fallen', { ...fall });
  },
};
