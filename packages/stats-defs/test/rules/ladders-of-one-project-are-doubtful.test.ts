import { BADGES, type Badge } from '@prime-tally/stats-defs';
import { BADGE_SOURCES, SOURCES } from '@prime-tally/stats-defs/sources';
import { expect, test } from 'vitest';
import { entriesOf } from '../support/entries.ts';

test('tiers that rest on one project are marked doubtful', () => {
  for (const [key, { tierSources = [] }] of entriesOf(BADGE_SOURCES)) {
    const badge: Badge = BADGES[key];
    const projects = new Set(tierSources.map((id) => SOURCES[id].project));
    if (projects.size === 1) expect(badge.doubts, key).toContain('tiers');
  }
});

test('a badge is doubtful where it says what is doubted', () => {
  for (const { key, isDoubtful, doubts } of Object.values<Badge>(BADGES)) {
    expect(doubts !== undefined && doubts.length > 0, key).toBe(isDoubtful);
  }
});
