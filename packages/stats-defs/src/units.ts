/** How a unit is written after a number; every number is grouped by thousands, a no-break space before the unit. */
export interface Unit {
  /** English, after exactly 1. */
  readonly one: string;
  /** English, after any other number. */
  readonly many: string;
  /** The same in every language and after every number. */
  readonly isSymbol?: true;
  /** Values grow so long that lists show them short (`4.1B XM`). */
  readonly isCompact?: true;
  /** What `Intl.NumberFormat` calls it, where it knows the unit. */
  readonly intl?: 'kilometer' | 'day' | 'month' | 'percent';
}

/** Unit of a stat of the base catalogue, or `%`. */
export type UnitKey =
  | 'AP'
  | 'XM'
  | 'MU'
  | 'MU-days'
  | 'km'
  | 'km-days'
  | '%'
  | 'days'
  | 'months'
  | 'agents'
  | 'agreements'
  | 'assignments'
  | 'battles'
  | 'bounties'
  | 'capsules'
  | 'drones'
  | 'events'
  | 'fields'
  | 'hacks'
  | 'hackstreaks'
  | 'links'
  | 'missions'
  | 'mods'
  | 'pages'
  | 'points'
  | 'portals'
  | 'recalls'
  | 'recursions'
  | 'resonator slots'
  | 'resonators'
  | 'scans'
  | 'tokens';

/** How every unit is shown. */
export const UNITS: Readonly<Record<UnitKey, Unit>> = {
  AP: { one: 'AP', many: 'AP', isSymbol: true, isCompact: true },
  XM: { one: 'XM', many: 'XM', isSymbol: true, isCompact: true },
  MU: { one: 'MU', many: 'MU', isSymbol: true, isCompact: true },
  'MU-days': { one: 'MU-days', many: 'MU-days', isSymbol: true, isCompact: true },
  km: { one: 'km', many: 'km', isSymbol: true, intl: 'kilometer' },
  'km-days': { one: 'km-days', many: 'km-days', isSymbol: true },
  '%': { one: '%', many: '%', isSymbol: true, intl: 'percent' },
  days: { one: 'day', many: 'days', intl: 'day' },
  months: { one: 'month', many: 'months', intl: 'month' },
  agents: { one: 'agent', many: 'agents' },
  agreements: { one: 'agreement', many: 'agreements' },
  assignments: { one: 'assignment', many: 'assignments' },
  battles: { one: 'battle', many: 'battles' },
  bounties: { one: 'bounty', many: 'bounties' },
  capsules: { one: 'capsule', many: 'capsules' },
  drones: { one: 'drone', many: 'drones' },
  events: { one: 'event', many: 'events' },
  fields: { one: 'field', many: 'fields' },
  hacks: { one: 'hack', many: 'hacks' },
  hackstreaks: { one: 'hackstreak', many: 'hackstreaks' },
  links: { one: 'link', many: 'links' },
  missions: { one: 'mission', many: 'missions' },
  mods: { one: 'mod', many: 'mods' },
  pages: { one: 'page', many: 'pages' },
  points: { one: 'point', many: 'points' },
  portals: { one: 'portal', many: 'portals' },
  recalls: { one: 'recall', many: 'recalls' },
  recursions: { one: 'recursion', many: 'recursions' },
  'resonator slots': { one: 'resonator slot', many: 'resonator slots' },
  resonators: { one: 'resonator', many: 'resonators' },
  scans: { one: 'scan', many: 'scans' },
  tokens: { one: 'token', many: 'tokens' },
};

/** How a unit is shown; a ratio (`fields/link`) or an overlay's own unit is written as it stands. */
export function unitOf(text: string): Unit {
  return Object.hasOwn(UNITS, text) ? UNITS[text as UnitKey] : { one: text, many: text, isSymbol: true };
}
