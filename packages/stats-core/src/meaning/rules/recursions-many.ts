import type { SnapshotRule } from './rule.ts';

/** @internal More recursions than the AP given up for them allows. Held in all 13 real ALL TIME exports with recursions, whose agents gave up 40.0 to 98.3 million AP each time. */
export const recursionsMany: SnapshotRule = {
  name: 'recursions-many',
  check({ snapshot, stats, plan }, report) {
    const { recursions, lifetimeAp, currentAp } = stats;
    if (snapshot.timeSpan !== 'all_time') return;
    if (recursions === undefined || lifetimeAp === undefined || currentAp === undefined) return;
    const neededAp = recursions * (plan.catalogue.levels.at(-1)?.ap ?? 0);
    const spentAp = lifetimeAp - currentAp;
    // Hint: below 0 the rule on parts has spoken already.
    if (spentAp >= 0 && spentAp < neededAp) report('recursions_many', { recursions, spentAp, neededAp });
  },
};
