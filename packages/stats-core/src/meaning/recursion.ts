import type { Delta } from './delta.ts';

/** A snapshot's numbers by any key; absent is not zero. */
export type Numbers = Readonly<Record<string, number | undefined>>;

/** @internal Whether an agent has ever recursed, by what the export shows for certain: AP that no longer counts, in any span, or the count itself. */
export function isRecursed(stats: Numbers): boolean {
  const { recursions = 0, lifetimeAp, currentAp } = stats;
  return recursions > 0 || (lifetimeAp !== undefined && currentAp !== undefined && currentAp < lifetimeAp);
}

/** Whether the agent recursed within a delta: the count rose, or Current AP fell while Lifetime AP did not. */
export function hasRecursed<K extends string>(delta: Delta<K>): boolean {
  let apFell = false;
  let lifetimeFell = false;
  for (const change of delta.changes as Delta<string>['changes']) {
    if (change.type !== 'moved') continue;
    if (change.key === 'recursions' && change.difference > 0) return true;
    if (change.key === 'currentAp') apFell = change.difference < 0;
    if (change.key === 'lifetimeAp') lifetimeFell = change.difference < 0;
  }
  return apFell && !lifetimeFell;
}
