import { levelOf } from '../level-of.ts';
import type { SnapshotRule } from './rule.ts';

/** @internal A level that the AP table contradicts; the table agreed with all 53 real exports that show both. */
export const levelAndAp: SnapshotRule = {
  name: 'level-and-ap',
  check({ stats, plan }, report) {
    const { level, currentAp } = stats;
    if (level === undefined || currentAp === undefined) return;
    const state = levelOf(stats, plan);
    if (state === undefined) return;
    if (level > state.byAp) {
      const row = plan.catalogue.levels.find((one) => one.level === level);
      report('level_high', { level, currentAp, ...(row && { neededAp: row.ap }) });
    }
    if (level < state.reached) report('level_low', { level, reached: state.reached, currentAp });
  },
};
