import type { HistoryRule } from './rule.ts';

/** @internal Current AP and Level start again at a recursion, and at nothing else. */
export const restart: HistoryRule = {
  name: 'restart',
  check({ snapshot, old, stats, days }, report) {
    if (days === 0) return;
    const { currentAp, level, lifetimeAp, recursions } = stats;
    const apFell = isBelow(currentAp, old.currentAp);
    const isCounted =
      snapshot.timeSpan === 'all_time' && recursions !== undefined && old.recursions !== undefined;
    const isRecursion = isCounted
      ? recursions > (old.recursions ?? 0)
      : apFell && !isBelow(lifetimeAp, old.lifetimeAp);
    if (isRecursion && currentAp !== undefined) {
      report('agent_recursed', { currentAp, ...(isCounted && { recursions }) });
    }
    if (isRecursion) return;
    if (apFell) {
      report('restart_unexplained', { stat: 'currentAp', before: old.currentAp ?? 0, after: currentAp ?? 0 });
    } else if (isBelow(level, old.level)) {
      report('restart_unexplained', { stat: 'level', before: old.level ?? 0, after: level ?? 0 });
    }
  },
};

function isBelow(value: number | undefined, bound: number | undefined): boolean {
  return value !== undefined && bound !== undefined && value < bound;
}
