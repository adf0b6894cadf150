import { DERIVED_STATS, type DerivedKey, type Formula, type StatKey } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';
import { entriesOf } from './support/entries.ts';

const AGENT: Partial<Record<StatKey, number>> = {
  lifetimeAp: 40_000_000,
  uniquePortalsVisited: 8000,
  uniquePortalsDroneVisited: 400,
  xmCollected: 200_000_000,
  portalScansUploaded: 900,
  uniquesScoutControlled: 600,
  resonatorsDeployed: 50_000,
  linksCreated: 10_000,
  controlFieldsCreated: 7000,
  mindUnitsCaptured: 1_400_000,
  xmRecharged: 100_000_000,
  portalsCaptured: 12_500,
  uniquePortalsCaptured: 5000,
  modsDeployed: 10_000,
  hacks: 40_000,
  droneHacks: 1000,
  glyphHackPoints: 60_000,
  resonatorsDestroyed: 40_000,
  portalsNeutralized: 5000,
  enemyLinksDestroyed: 8000,
  enemyFieldsDestroyed: 5600,
  dronesReturned: 30,
  machinaPortalsNeutralized: 200,
  machinaPortalsReclaimed: 100,
  forcedDroneRecalls: 20,
  distanceWalked: 2000,
  kineticCapsulesCompleted: 50,
  uniqueMissionsCompleted: 240,
  researchBountiesCompleted: 300,
  researchDaysCompleted: 60,
};

const RESULTS: Record<DerivedKey, number> = {
  fieldsPerLink: 0.7,
  fieldsPerCapture: 0.56,
  linksPerCapture: 0.8,
  resonatorsPerCapture: 4,
  modsPerCapture: 0.8,
  muPerField: 200,
  muPerLink: 140,
  muPerKm: 700,
  uniqueCaptureShare: 40,
  uniqueCapturesPer100Visits: 62.5,
  uniqueVisitsPer100Hacks: 20,
  uniqueVisitsPerKm: 4,
  missionsPer100Visits: 3,
  glyphPointsPerHack: 1.5,
  droneHacksPer100Hacks: 2.5,
  uniqueDroneVisitsPer100DroneHacks: 40,
  uniqueDroneVisitsPer100Visits: 5,
  hacksPerKm: 20,
  apPerKm: 20_000,
  apPerHack: 1000,
  apPerUniqueVisit: 5000,
  xmPerKm: 100_000,
  capsulesPer100Km: 2.5,
  xmRechargedPer100Collected: 50,
  xmRechargedPerResonator: 2000,
  resonatorsDestroyedPerDeployed: 0.8,
  linksDestroyedPerCreated: 0.8,
  fieldsDestroyedPerCreated: 0.8,
  neutralizedPerCapture: 0.4,
  destroyedPerBuilt: 0.8,
  resonatorsPerNeutralized: 8,
  linksDestroyedPerNeutralized: 1.6,
  machinaReclaimedPerNeutralized: 0.5,
  machinaPer100Neutralized: 4,
  scansPerScoutedPortal: 1.5,
  dronesReturnedPerRecall: 1.5,
  bountiesPerResearchDay: 5,
};

const sum = (terms: Formula<StatKey>['numerator']): number =>
  terms.reduce((total, { key, weight }) => total + weight * (AGENT[key] ?? Number.NaN), 0);

test('each formula says of one agent what was worked out by hand', () => {
  for (const [key, { formula }] of entriesOf(DERIVED_STATS)) {
    const value = (formula.scale * sum(formula.numerator)) / sum(formula.denominator);
    expect(value, key).toBeCloseTo(RESULTS[key], 9);
    expect(sum(formula.denominator), key).toBeGreaterThanOrEqual(formula.minimum);
  }
});
