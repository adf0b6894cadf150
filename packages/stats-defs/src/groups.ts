import type { StatGroup } from './types.ts';

/** The sections of the profile, in its order; `General` (the columns before the first section) first. */
export const GROUPS: readonly StatGroup[] = [
  'General',
  'Discovery',
  'Building',
  'Resource Gathering',
  'Streaks',
  'Combat',
  'Defense',
  'Health',
  'Missions',
  'Bounties',
  'Events',
  'Mentoring',
  'Recursion',
  'Subscription',
];
