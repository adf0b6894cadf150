import type { StatKey } from '@prime-tally/stats-defs';

/** How much of a stat one day can hold. */
export interface RateBound {
  readonly stat: StatKey;
  readonly perDay: number;
  /** Counts calendar days, so that one more than the days between is possible. */
  readonly isCalendar?: true;
  readonly because: string;
}

/** Bounds that no play can pass, each far above good days: a check that cries wolf is read by nobody. Stats credited in batches (agreements, missions' mind units, event points) have no bound. */
export const RATE_BOUNDS: readonly RateBound[] = [
  {
    stat: 'lifetimeAp',
    perDay: 60_000_000,
    because: 'a link with two fields every 4 s for 24 h at double AP, with as much again for the rest',
  },
  { stat: 'hacks', perDay: 28_800, because: 'one hack every 3 s for 24 h' },
  { stat: 'uniquePortalsVisited', perDay: 28_800, because: 'one new portal every 3 s for 24 h' },
  { stat: 'uniquePortalsCaptured', perDay: 28_800, because: 'one new portal every 3 s for 24 h' },
  { stat: 'portalsCaptured', perDay: 28_800, because: 'one capture every 3 s for 24 h' },
  { stat: 'resonatorsDeployed', perDay: 230_400, because: 'a full portal of 8 every 3 s for 24 h' },
  { stat: 'modsDeployed', perDay: 57_600, because: 'two mods every 3 s for 24 h' },
  { stat: 'linksCreated', perDay: 43_200, because: 'one link every 2 s for 24 h' },
  { stat: 'controlFieldsCreated', perDay: 86_400, because: 'two fields with every link' },
  { stat: 'uniqueMissionsCompleted', perDay: 1440, because: 'one mission a minute for 24 h' },
  { stat: 'distanceWalked', perDay: 320, because: 'the 24-hour running record is 319 km' },
  { stat: 'longestSojournerStreak', perDay: 1, isCalendar: true, because: 'a streak grows by one a day' },
  { stat: 'researchDaysCompleted', perDay: 1, isCalendar: true, because: 'a day counts once' },
  { stat: 'firstSaturdayEvents', perDay: 1, isCalendar: true, because: 'one event a day' },
  { stat: 'secondSundayEvents', perDay: 1, isCalendar: true, because: 'one event a day' },
];
