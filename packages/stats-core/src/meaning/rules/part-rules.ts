import type { StatKey } from '@prime-tally/stats-defs';

/** A stat that is part of another, with the evidence. */
export interface PartRule {
  readonly part: StatKey;
  readonly whole: StatKey;
  /** `any`: the period cuts both alike. `all_time`: the whole may lie before the period. */
  readonly span: 'any' | 'all_time';
  /** Real exports that show both; none contradicts. Fewer than 8 is no evidence. */
  readonly exports: number;
  readonly because: string;
}

/** Stats that are part of others; each rule held in every real export that shows both stats. Counter-examples were found for fields ≤ links, scout controls ≤ scans, drone visits ≤ drone hacks and reclaims ≤ machina neutralisations, so those are not here. */
export const PART_RULES: readonly PartRule[] = [
  {
    part: 'currentAp',
    whole: 'lifetimeAp',
    span: 'any',
    exports: 20,
    because: 'Current AP is the AP since the last recursion',
  },
  {
    part: 'uniquePortalsCaptured',
    whole: 'portalsCaptured',
    span: 'any',
    exports: 19,
    because: 'the first capture of a portal is a capture',
  },
  {
    part: 'uniquePortalsCaptured',
    whole: 'uniquePortalsVisited',
    span: 'all_time',
    exports: 18,
    because: 'a captured portal was visited',
  },
  {
    part: 'droneHacks',
    whole: 'hacks',
    span: 'all_time',
    exports: 16,
    because: 'observed: at most 0.09 of the hacks',
  },
  {
    part: 'portalsCaptured',
    whole: 'resonatorsDeployed',
    span: 'any',
    exports: 19,
    because: 'a capture is the first resonator',
  },
  {
    part: 'portalsNeutralized',
    whole: 'resonatorsDestroyed',
    span: 'any',
    exports: 19,
    because: 'a portal is neutralised with its last resonator',
  },
  {
    part: 'largestControlField',
    whole: 'mindUnitsCaptured',
    span: 'any',
    exports: 19,
    because: 'the largest field is one of all fields',
  },
  {
    part: 'maxTimeFieldHeld',
    whole: 'maxTimeLinkMaintained',
    span: 'all_time',
    exports: 18,
    because: 'a field stands no longer than its links',
  },
  {
    part: 'machinaLinksDestroyed',
    whole: 'enemyLinksDestroyed',
    span: 'any',
    exports: 8,
    because: 'Machina links are enemy links',
  },
  {
    part: 'machinaResonatorsDestroyed',
    whole: 'resonatorsDestroyed',
    span: 'any',
    exports: 8,
    because: 'Machina resonators are resonators',
  },
  {
    part: 'machinaPortalsNeutralized',
    whole: 'portalsNeutralized',
    span: 'any',
    exports: 8,
    because: 'Machina portals are portals',
  },
  {
    part: 'machinaPortalsReclaimed',
    whole: 'portalsCaptured',
    span: 'any',
    exports: 8,
    because: 'reclaiming is capturing',
  },
];
