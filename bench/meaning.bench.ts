import assert from 'node:assert/strict';
import {
  applyDelta,
  badgeEtasOf,
  badgesOf,
  diff,
  gainsIn,
  levelOf,
  readHistory,
  type Snapshot,
  warningsOf,
} from '@prime-tally/stats-core';
import type { Bench, BenchOptions, BenchRow } from './bench-row.ts';
import { medianMicroseconds } from './measure.ts';

/** What one made-up agent does in a day: 64 stats, as many as the largest export seen has columns. */
const PER_DAY: Snapshot['stats'] = {
  lifetimeAp: 60_000,
  currentAp: 60_000,
  uniquePortalsVisited: 6,
  uniquePortalsDroneVisited: 1,
  furthestDroneDistance: 0,
  portalsDiscovered: 0,
  seerPoints: 0,
  xmCollected: 250_000,
  oprAgreements: 9,
  portalScansUploaded: 2,
  uniquesScoutControlled: 1,
  resonatorsDeployed: 70,
  linksCreated: 30,
  controlFieldsCreated: 20,
  mindUnitsCaptured: 9000,
  longestLinkEverCreated: 0,
  largestControlField: 0,
  xmRecharged: 90_000,
  portalsCaptured: 15,
  uniquePortalsCaptured: 2,
  modsDeployed: 12,
  hacks: 60,
  droneHacks: 2,
  glyphHackPoints: 110,
  overclockHackPoints: 1,
  completedHackstreaks: 0,
  longestSojournerStreak: 1,
  resonatorsDestroyed: 60,
  portalsNeutralized: 9,
  enemyLinksDestroyed: 10,
  enemyFieldsDestroyed: 6,
  battleBeaconCombatant: 1,
  dronesReturned: 0,
  machinaLinksDestroyed: 3,
  machinaResonatorsDestroyed: 12,
  machinaPortalsNeutralized: 2,
  machinaPortalsReclaimed: 2,
  maxTimePortalHeld: 1,
  maxTimeLinkMaintained: 1,
  maxLinkLengthXDays: 30,
  maxTimeFieldHeld: 0,
  largestFieldMusXDays: 40,
  forcedDroneRecalls: 0,
  distanceWalked: 3,
  kineticCapsulesCompleted: 1,
  uniqueMissionsCompleted: 1,
  researchBountiesCompleted: 3,
  researchDaysCompleted: 1,
  missionDaysAttended: 0,
  nl1331MeetupsAttended: 0,
  firstSaturdayEvents: 0,
  secondSundayEvents: 0,
  clearFieldsEvents: 0,
  oprLiveEvents: 0,
  intelOpsMissions: 0,
  orionTokens: 40,
  orionLinkAndFieldPoints: 5,
  apolloTokens: 60,
  apolloModBattlePoints: 2,
  cygnusTokens: 90,
  anomalyUniqueHacks: 1,
  agentsRecruited: 0,
  recursions: 0,
  level: 0,
};
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1, 20);
const POSTS = 1000;

function snapshotOn(day: number): Snapshot {
  const stats = Object.fromEntries(
    Object.entries(PER_DAY).map(([key, perDay]) => [key, 1000 + perDay * (400 + day)]),
  );
  return {
    agent: 'BenchAgent',
    faction: 'resistance',
    takenAt: new Date(FIRST + day * DAY_MS).toISOString().slice(0, 19),
    timeSpan: 'all_time',
    timeSpanText: 'ALL TIME',
    stats: { ...stats, level: 16, recursions: 1, lifetimeAp: (stats.currentAp ?? 0) + 60_000_000 },
    unknown: [{ header: 'Vega Tokens', text: String(40 * day) }],
    repeated: [],
    unresolved: [],
  };
}

/** Deltas, badges, checks, and a long history's dates. */
export const bench: Bench = async (options) => {
  const before = snapshotOn(997);
  const after = snapshotOn(1004);
  const history = Array.from({ length: POSTS }, (_, day) => snapshotOn(day));
  const now = history.at(-1)?.takenAt ?? '';
  checkOutputs(before, after, history, now);

  return [
    await row('diff of two 64-stat snapshots', 15, () => diff(before, after), options),
    await row('all badges', 20, () => badgesOf(after.stats, { now }), options),
    await row(
      'warnings against a previous snapshot',
      30,
      () => warningsOf(after, { previous: before, now }),
      options,
    ),
    await row(
      `${POSTS} snapshots → paces and dates of all badges`,
      10_000,
      () => readHistory(history).map((one) => badgeEtasOf(one, { now })),
      options,
    ),
    await row('level', undefined, () => levelOf(after.stats), options),
  ];
};

function checkOutputs(before: Snapshot, after: Snapshot, posts: readonly Snapshot[], now: string): void {
  assert.equal(Object.keys(after.stats).length, 64);
  const delta = diff(before, after)._unsafeUnwrap();
  assert.deepEqual(applyDelta(before, delta)._unsafeUnwrap(), after);
  const hacks = delta.changes.find(({ key }) => key === 'hacks');
  assert.deepEqual(hacks?.type === 'moved' && [hacks.difference, hacks.perDay], [420, 60]);
  assert.deepEqual(warningsOf(after, { previous: before, now: after.takenAt }), []);
  assert.equal(badgesOf(after.stats).find(({ badge }) => badge === 'hacker')?.tier, 'gold');
  const history = readHistory(posts)._unsafeUnwrap();
  const dates = badgeEtasOf(history, { now });
  assert.ok(dates.length >= 25, `only ${dates.length} badges can rise`);
  const hacker = dates.find(({ state }) => state.badge === 'hacker')?.eta._unsafeUnwrap();
  assert.equal(hacker?.pace.perDay, 60);
  const year = gainsIn(history, { from: '2025-01-01T00:00:00', to: '2026-01-01T00:00:00' })._unsafeUnwrap();
  assert.equal(year.baselineIs, 'before');
}

async function row(
  name: string,
  bar: number | undefined,
  work: () => unknown,
  options: BenchOptions,
): Promise<BenchRow> {
  const value = await medianMicroseconds(work, options);
  return { suite: 'meaning', name, value, unit: 'µs', ...(bar !== undefined && { bar, ok: value <= bar }) };
}
