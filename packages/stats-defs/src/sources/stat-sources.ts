import type { StatKey } from '../keys.ts';
import type { SourceId } from './registry.ts';

/** Where another text for a stat was seen, and what it is. */
export interface AliasSource {
  readonly sources: readonly SourceId[];
  readonly note: string;
}

/** Where a stat was seen. */
export interface StatSource {
  /** Lists that hold it, the collected exports apart. */
  readonly sources: readonly SourceId[];
  /** Collected exports with a value of it, and the dates of the first and last of them. */
  readonly exports?: { readonly count: number; readonly first: string; readonly last: string };
  /** Collected header rows with it whose values can't be paired with their headers. */
  readonly headerRows?: number;
  /** Date of the last collected export, or header row, that holds it. */
  readonly lastSeen?: string;
  readonly note?: string;
  /** What is not certain, and what is believed. */
  readonly doubt?: string;
  /** By alias. */
  readonly aliases?: Readonly<Record<string, AliasSource>>;
}

/** Where every stat was seen. */
export const STAT_SOURCES: Readonly<Record<StatKey, StatSource>> = {
  timeSpan: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  agentName: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'Can change between exports: codename changes exist (in-game Codename Token, support.ingress.com article 52097075196059).',
  },
  agentFaction: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'Enlightened | Resistance, always English. Can change (recursion, Faction Token).',
  },
  date: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'Local date of the device, no time zone in the export.',
  },
  time: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: '24 h local time, no time zone.',
  },
  level: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 50, first: '2019-10-05', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'Falls to 1 on recursion. First exported between 2019-09-23 and 2019-10-05.',
  },
  lifetimeAp: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  currentAp: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 54, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'AP of the current recursion; back to 0 on recursion.',
  },
  linksActive: {
    sources: ['pascalRoose', 'russianEventBot', 'seth10', 'nachoPg'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
  },
  portalsOwned: {
    sources: ['pascalRoose', 'russianEventBot', 'seth10', 'nachoPg'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
    aliases: {
      'Active Portals Owned': {
        sources: ['russianEventBotTitles'],
        note: 'label used by one Russian bot for the NOW screen; not seen in an export',
      },
    },
  },
  controlFieldsActive: {
    sources: ['pascalRoose', 'russianEventBot', 'seth10', 'nachoPg'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
  },
  mindUnitControl: {
    sources: ['pascalRoose', 'russianEventBot', 'seth10', 'nachoPg'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
  },
  currentHackingStreak: {
    sources: ['pascalRoose', 'russianEventBot', 'seth10'],
    note: 'Retired 2021-04 (Sojourner 2.0 replaced it by Current Hackstreak + Current Sojourner Streak).',
  },
  currentHackstreak: {
    sources: ['nachoPg'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
  },
  currentSojournerStreak: {
    sources: ['nachoPg'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
  },
  uniquePortalsVisited: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  uniquePortalsDroneVisited: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 45, first: '2020-06-06', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  furthestDroneDistance: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 44, first: '2020-08-17', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    aliases: {
      'Furthest Drone Flight Distance': {
        sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'w2k8', 'luaParser'],
        note: 'name from 2020-06-06 to mid Aug 2020',
      },
    },
  },
  portalsDiscovered: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
    exports: { count: 48, first: '2019-09-23', last: '2025-09-23' },
    headerRows: 3,
    lastSeen: '2025-10-04',
    note: 'Retired 2025-10/11: last header that contains it is the export of 2025-10-04; absent from every header from 2026-02-18 on. (The header-less values of 2025-11-03 cannot show which column it was.).',
  },
  seerPoints: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally', 'spanishHeaders'],
    exports: { count: 20, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 2,
    lastSeen: '2026-09-07',
    note: 'REDEFINED in Nov 2025: until then a frozen archive value of the original Seer medal (only agents who had it exported it); since about 2025-11-11 the live count of approved portals, replacing Portals Discovered. Values before and after are not comparable. Evidence: Yossi commit 8148180 of 2025-11-12 "Deal with discoverer becoming the new seer"; the-grid FAQ edited 2025-11-11 "Seer (Archive) [original Seer]"; exports: 2025-11-03 has Portals Discovered and no Seer Points, every export from 2026-02-18 on has Seer Points and no Portals Discovered; GDPR catalogue all_portals_approved.tsv. Meaning changed about 2025-11 (before: points frozen at the 2014-12-31 cut-off; since: approved portals). A snapshot before and one after that date must not be subtracted from each other.',
    doubt:
      'Change date: Yossi/agent-stats-utils history says about 2025-11-11; exports only bound it to 2025-10-04..2026-02-18.',
    aliases: {
      Seer: {
        sources: ['nachoPg'],
        note: 'written without "Points" in one student project (setSeer on header "Seer"); probably an error there',
      },
    },
  },
  xmCollected: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  oprAgreements: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 49, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  portalScansUploaded: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 38, first: '2020-08-17', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    aliases: {
      'AR Videos Uploaded': {
        sources: ['eisfreiKeys', 'haloivanid', 'pascalRoose', 'yossiFaq'],
        note: 'name for about a week, 2020-03-25 .. 2020-03-31',
      },
    },
  },
  uniquesScoutControlled: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 38, first: '2020-08-17', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    aliases: {
      'Scout Controller on Unique Portals': {
        sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'w2k8', 'yossiFaq'],
        note: 'name from 2020-07-07 to mid Aug 2020',
      },
    },
  },
  resonatorsDeployed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  linksCreated: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  controlFieldsCreated: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  mindUnitsCaptured: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  longestLinkEverCreated: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  largestControlField: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  xmRecharged: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  portalsCaptured: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  uniquePortalsCaptured: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  modsDeployed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  hacks: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  droneHacks: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 45, first: '2020-06-06', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  glyphHackPoints: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  overclockHackPoints: {
    sources: [
      'eisfreiKeys',
      'haloivanid',
      'ecuadorMedals',
      'fieldTally',
      'spanishHeaders',
      'ifsBot',
      'yossi',
    ],
    exports: { count: 4, first: '2024-01-13', last: '2026-09' },
    headerRows: 3,
    lastSeen: '2026-09',
  },
  completedHackstreaks: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 41, first: '2021-11-09', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'Completed 7-day cycles.',
  },
  longestSojournerStreak: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    aliases: {
      'Longest Hacking Streak': {
        sources: [
          'eisfreiKeys',
          'ecuadorMedals',
          'pascalRoose',
          'seth10',
          'blueHeronsStats',
          'w2k8',
          'russianEventBot',
          'russianPhp',
          'luaParser',
        ],
        note: 'name until end of March 2021',
      },
    },
  },
  resonatorsDestroyed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  portalsNeutralized: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  enemyLinksDestroyed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  enemyFieldsDestroyed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    aliases: {
      'Enemy Control Fields Destroyed': {
        sources: ['blueHeronsStats', 'yossi'],
        note: 'legacy scanner profile (before Prime); never seen in an export',
      },
    },
  },
  battleBeaconCombatant: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 23, first: '2021-11-09', last: '2026-09-07' },
    headerRows: 2,
    lastSeen: '2026-09-07',
  },
  dronesReturned: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 41, first: '2021-11-09', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  machinaLinksDestroyed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'fieldTally'],
    exports: { count: 11, first: '2023-09-02', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  machinaResonatorsDestroyed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'fieldTally'],
    exports: { count: 11, first: '2023-09-02', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  machinaPortalsNeutralized: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'fieldTally'],
    exports: { count: 11, first: '2023-09-02', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  machinaPortalsReclaimed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'fieldTally'],
    exports: { count: 11, first: '2023-09-02', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  maxTimePortalHeld: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  maxTimeLinkMaintained: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  maxLinkLengthXDays: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  maxTimeFieldHeld: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  largestFieldMusXDays: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  forcedDroneRecalls: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 44, first: '2020-08-17', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  distanceWalked: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  kineticCapsulesCompleted: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 42, first: '2021-04-03', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
    note: 'In March/April 2021 the same header text appeared a second time in the Events block (Optima Kinetic Capsule Challenge) with another value; see the event entry.',
  },
  uniqueMissionsCompleted: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  researchBountiesCompleted: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'fieldTally', 'yossi'],
    exports: { count: 7, first: '2024-08-18', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  researchDaysCompleted: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'fieldTally', 'yossi'],
    exports: { count: 7, first: '2024-08-18', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  missionDaysAttended: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 51, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 2,
    lastSeen: '2026-09-07',
  },
  nl1331MeetupsAttended: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 51, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  firstSaturdayEvents: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 52, first: '2019-09-23', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  secondSundayEvents: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 11, first: '2023-09-02', last: '2026-09-07' },
    headerRows: 4,
    lastSeen: '2026-09-07',
  },
  sentinelPortalsCaptured: {
    sources: ['eisfreiKeys', 'haloivanid', 'yossi'],
    note: 'Retired 2021-06 (agent-stats disabled it 2021-06-21).',
  },
  eventPortalGlyphPoints: { sources: ['eisfreiKeys', 'haloivanid'] },
  clearFieldsEvents: {
    sources: [
      'eisfreiKeys',
      'haloivanid',
      'ecuadorMedals',
      'pascalRoose',
      'ifsBot',
      'ingressPlus',
      'siteCasara',
      'russianEventBot',
      'russianPhp',
    ],
    exports: { count: 10, first: '2020-08-17', last: '2026-09-07' },
    lastSeen: '2026-09-07',
    note: 'Live-event attendance; exported only by agents who attended at least once.',
  },
  oprLiveEvents: {
    sources: [
      'eisfreiKeys',
      'haloivanid',
      'ecuadorMedals',
      'pascalRoose',
      'fieldTally',
      'ifsBot',
      'ingressPlus',
      'russianEventBot',
      'russianPhp',
    ],
    exports: { count: 2, first: '2026-09', last: '2026-09' },
    lastSeen: '2026-09',
    note: 'Live-event attendance; exported only by agents who attended at least once.',
  },
  primeChallenges: {
    sources: [
      'eisfreiKeys',
      'haloivanid',
      'pascalRoose',
      'ifsBot',
      'ingressPlus',
      'russianEventBot',
      'russianPhp',
    ],
    note: 'Live-event attendance; exported only by agents who attended at least once.',
  },
  intelOpsMissions: {
    sources: ['pascalRoose', 'ifsBot', 'ingressPlus', 'russianPhp', 'uxEnhancer', 'yossi'],
    exports: { count: 1, first: '2021-11-09', last: '2021-11-09' },
    lastSeen: '2021-11-09',
    note: 'Live-event attendance; exported only by agents who attended at least once.',
  },
  stealthOpsMissions: {
    sources: ['eisfreiKeys', 'haloivanid', 'pascalRoose', 'ifsBot', 'russianEventBot', 'russianPhp'],
    note: 'Live-event attendance; exported only by agents who attended at least once.',
  },
  urbanOpsMissions: {
    sources: ['eisfreiKeys', 'haloivanid', 'ifsBot', 'uxEnhancer', 'yossi'],
    note: 'Live-event attendance; exported only by agents who attended at least once.',
  },
  ctrl: {
    sources: ['eisfreiKeys', 'haloivanid'],
    exports: { count: 2, first: '2023-09-02', last: '2023-09-02' },
    lastSeen: '2023-09-02',
  },
  epiphanyDawn: { sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals'] },
  umbraUniqueResonatorSlotsDeployed: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'russianEventBot', 'russianPhp'],
    note: 'Retired 2020-02 (removed from agent-stats templates 2020-02-14).',
  },
  didactFieldsCreated: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'russianEventBot', 'russianPhp'],
    aliases: {
      'Didact: Total Fields Created': {
        sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose'],
        note: 'name 2020-02-14 .. 2020-02-19',
      },
      'Didact: Control Fields Created': {
        sources: ['pascalRoose', 'yossiFaq'],
        note: 'name around 2020-02-11 (PascalRoose, agent-stats label); lasted days at most',
      },
    },
  },
  eventKineticCapsulesCompleted: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally'],
    exports: { count: 1, first: '2021-04-03', last: '2021-04-03' },
    lastSeen: '2021-04-03',
    note: 'The second column of the same header text, in the Events block between First Saturday Events and Months Subscribed (export of 2021-04-03: first 6, second 5). EisFrei added it on 2021-03-21 (commit 2201f38).',
  },
  matryoshkaLinksCreated: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'yossi'],
    note: 'Retired 2021-05-03 (removed from agent-stats).',
  },
  uniqueEventPortalsHacked: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'yossi'],
    note: 'Retired 2021-04-22 (removed from agent-stats).',
  },
  courierApEarned: { sources: ['eisfreiKeys', 'haloivanid'] },
  kurezeEffect: { sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'ingressPlusGdpr'] },
  comicSansLinks: { sources: ['eisfreiKeys', 'haloivanid'] },
  eosPointsEarned: { sources: ['eisfreiKeys', 'haloivanid', 'pascalRoose', 'yossi'] },
  solsticeXmRecharged: { sources: ['eisfreiKeys', 'haloivanid', 'pascalRoose'] },
  kythera: { sources: ['eisfreiKeys', 'haloivanid', 'pascalRoose'] },
  peaceLinkPoints: { sources: ['eisfreiKeys', 'haloivanid'] },
  superposition: { sources: ['eisfreiKeys', 'haloivanid'] },
  echo: { sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals'] },
  operationChronosPoints: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'uxEnhancer', 'yossi'],
    exports: { count: 1, first: '2024-01-13', last: '2024-01-13' },
    headerRows: 1,
    lastSeen: '2024-01-13',
    note: 'Retired 2024 (still exported 2024-01-13).',
  },
  discoverie: { sources: ['eisfreiKeys', 'haloivanid'] },
  discoverieKineticCapsules: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals'],
    exports: { count: 1, first: '2023-11-23', last: '2023-11-23' },
    lastSeen: '2023-11-23',
    aliases: {
      'Discovery: Kinetic Capsules': {
        sources: ['eisfreiKeys', 'haloivanid'],
        note: 'NOT a game header: internal mask inside EisFrei and haloivanid to dodge the "Discoverie" prefix',
      },
    },
  },
  discoverieMachinaReclaims: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals'],
    exports: { count: 2, first: '2023-11-23', last: '2024-01-13' },
    headerRows: 1,
    lastSeen: '2024-01-13',
    note: 'Retired 2024 (still exported 2024-01-13).',
    aliases: {
      'Discovery: Machina Reclaims': {
        sources: ['eisfreiKeys', 'haloivanid'],
        note: 'NOT a game header: internal mask as above',
      },
    },
  },
  crypticMemoriesGlobalOpPoints: {
    sources: ['eisfreiKeys', 'haloivanid', 'uxEnhancer', 'yossi'],
    exports: { count: 1, first: '2024-01-13', last: '2024-01-13' },
    headerRows: 1,
    lastSeen: '2024-01-13',
  },
  crypticMemories: { sources: ['eisfreiKeys', 'haloivanid'] },
  buriedMemoriesGlobalOpPoints: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals'],
    headerRows: 1,
    note: 'The header row was put above older values, so that their date says nothing of it.',
  },
  buriedMemoriesAnomalyPoints: {
    sources: ['eisfreiKeys', 'haloivanid'],
    doubt:
      'Header text only from parser lists (EisFrei 2024-05-13, haloivanid 2024-06-03), never seen in a collected export; the next season used the bare name "Shared Memories".',
  },
  sharedMemories: {
    sources: ['eisfreiKeys'],
    exports: { count: 1, first: '2024-08-18', last: '2024-08-18' },
    headerRows: 1,
    lastSeen: '2024-08-18',
  },
  sharedMemoriesAnomalyPoints: {
    sources: ['haloivanid'],
    doubt:
      'Only in haloivanid (Nov 2024). A real export of 2024-08-18 says "Shared Memories" for this stat, so this is very probably a guess made by analogy. Believe "Shared Memories".',
  },
  sharedMemoriesGlobalOpPoints: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'ingressPlus'],
    exports: { count: 1, first: '2024-08-18', last: '2024-08-18' },
    headerRows: 1,
    lastSeen: '2024-08-18',
  },
  fieldTestDispatch: { sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'ingressPlus', 'fixTsv'] },
  erasedMemoriesGlobalOpPoints: { sources: ['eisfreiKeys', 'haloivanid', 'fixTsv', 'ingressPlusGdpr'] },
  erasedMemories: { sources: ['eisfreiKeys'] },
  erasedMemoriesAnomalyPoints: {
    sources: ['haloivanid'],
    doubt:
      'Only in haloivanid (Nov 2024); EisFrei added "Erased Memories" on 2024-11-19 from a user report. Believe "Erased Memories".',
  },
  plusAlpha: {
    sources: ['eisfreiKeys', 'ingressPlusGdpr'],
    headerRows: 1,
    note: 'The header row was put above older values, so that their date says nothing of it.',
  },
  plusAlphaPages: {
    sources: ['eisfreiKeys'],
    headerRows: 1,
    note: 'The header row was put above older values, so that their date says nothing of it.',
  },
  plusAlphaOpPoints: {
    sources: ['eisfreiKeys'],
    headerRows: 1,
    note: 'The header row was put above older values, so that their date says nothing of it.',
  },
  plusThetaTokens: {
    sources: ['eisfreiKeys', 'ingressPlusGdpr'],
    exports: { count: 1, first: '2025-06-17', last: '2025-06-17' },
    lastSeen: '2025-06-17',
  },
  anomalyUniqueHacks: {
    sources: ['eisfreiKeys', 'fieldTally', 'spanishHeaders'],
    exports: { count: 3, first: '2025-06-17', last: '2026-09' },
    lastSeen: '2026-09',
    note: 'Unique portals hacked at on-site anomalies; permanent since June 2025 but exported only by agents who have any. EisFrei stores the key with a trailing space by mistake.',
  },
  plusDeltaTokens: {
    sources: ['eisfreiKeys', 'codeSagePath', 'ingressPlusGdpr'],
    exports: { count: 2, first: '2025-09-01', last: '2025-09-23' },
    headerRows: 1,
    lastSeen: '2025-10-04',
    note: 'Retired 2025 (still exported 2025-10-04).',
  },
  plusDeltaResoPoints: {
    sources: ['eisfreiKeys', 'codeSagePath', 'ingressPlusGdpr'],
    exports: { count: 2, first: '2025-09-01', last: '2025-09-23' },
    lastSeen: '2025-09-23',
  },
  plusDeltaFieldPoints: {
    sources: ['eisfreiKeys', 'codeSagePath', 'ingressPlusGdpr'],
    exports: { count: 2, first: '2025-09-01', last: '2025-09-23' },
    lastSeen: '2025-09-23',
  },
  plusBetaTokens: {
    sources: ['eisfreiKeys', 'codeSagePath', 'ingressPlusGdpr'],
    headerRows: 1,
    lastSeen: '2025-10-04',
    note: 'Lists name 2025-10-07 as its first day; a collected header row of 2025-10-04 holds it already.',
  },
  plusGammaTokens: {
    sources: ['ecuadorMedals', 'codeSagePath2026', 'ingressPlusGdpr'],
    headerRows: 1,
    lastSeen: '2026-02-18',
    note: 'Lists name 2026-03-21 as its first day; a collected header row of 2026-02-18 holds it already.',
  },
  plusGammaLinkPoints: {
    sources: ['ecuadorMedals', 'codeSagePath2026'],
    headerRows: 1,
    lastSeen: '2026-02-18',
    note: 'Lists name 2026-03-21 as its first day; a collected header row of 2026-02-18 holds it already.',
  },
  orionTokens: {
    sources: ['fieldTally', 'spanishHeaders'],
    exports: { count: 2, first: '2026-09', last: '2026-09' },
    lastSeen: '2026-09',
    note: 'Retired 2026 (still exported in Sept 2026).',
  },
  orionLinkAndFieldPoints: {
    sources: ['fieldTally', 'spanishHeaders'],
    exports: { count: 2, first: '2026-09', last: '2026-09' },
    lastSeen: '2026-09',
    note: 'Retired 2026 (still exported in Sept 2026).',
  },
  apolloTokens: {
    sources: ['fieldTally', 'siteCasara'],
    exports: { count: 3, first: '2026-09', last: '2026-09-07' },
    lastSeen: '2026-09-07',
  },
  apolloModBattlePoints: {
    sources: ['fieldTally', 'siteCasara'],
    exports: { count: 3, first: '2026-09', last: '2026-09-07' },
    lastSeen: '2026-09-07',
  },
  cygnusTokens: {
    sources: ['fieldTally', 'bountyCampaigns'],
    doubt:
      'Header text from FieldTally registry (written before the season started) and a campaign page label; no export with it found. Likely right by analogy with Orion/Apollo.',
  },
  agentsRecruited: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'siteCasara'],
    exports: { count: 19, first: '2020-08-17', last: '2026-09-07' },
    headerRows: 3,
    lastSeen: '2026-09-07',
    aliases: {
      'Agents Successfully Recruited': {
        sources: [
          'eisfreiKeys',
          'haloivanid',
          'ecuadorMedals',
          'pascalRoose',
          'blueHeronsStats',
          'w2k8',
          'russianEventBot',
          'russianPhp',
          'luaParser',
        ],
        note: 'name until mid Aug 2020',
      },
    },
  },
  recursions: {
    sources: ['eisfreiKeys', 'haloivanid', 'ecuadorMedals', 'pascalRoose', 'fieldTally', 'siteCasara'],
    exports: { count: 33, first: '2020-08-17', last: '2026-09-07' },
    headerRows: 2,
    lastSeen: '2026-09-07',
  },
  monthsSubscribed: {
    sources: [
      'eisfreiKeys',
      'haloivanid',
      'ecuadorMedals',
      'pascalRoose',
      'spanishHeaders',
      'ifsBot',
      'ingressPlus',
      'siteCasara',
    ],
    exports: { count: 35, first: '2021-04-03', last: '2026-09-07' },
    headerRows: 3,
    lastSeen: '2026-09-07',
  },
  magnusBuilder: {
    sources: ['yossi'],
    doubt:
      'Label of agent-stats.com / the scanner profile; no export containing it was found (the Prime export is attested from Sept 2019). Treat as legacy, exact header unproven.',
  },
  cassandraNeutralizer: {
    sources: ['yossi'],
    doubt:
      'Label of agent-stats.com / the scanner profile; no export containing it was found (the Prime export is attested from Sept 2019). Treat as legacy, exact header unproven.',
  },
  darkXmTotalLinkLength: {
    sources: ['yossi', 'yossiFaq'],
    doubt:
      'Label of agent-stats.com / the scanner profile; no export containing it was found (the Prime export is attested from Sept 2019). Treat as legacy, exact header unproven.',
  },
  myriadUniquePortalsHacked: {
    sources: ['yossi', 'yossiFaq'],
    doubt:
      'Label of agent-stats.com / the scanner profile; no export containing it was found (the Prime export is attested from Sept 2019). Treat as legacy, exact header unproven.',
  },
  auroraUniqueGlyphHackPoints: {
    sources: ['yossi', 'yossiFaq'],
    doubt:
      'Label of agent-stats.com / the scanner profile; no export containing it was found (the Prime export is attested from Sept 2019). Treat as legacy, exact header unproven.',
  },
};
