import {
  badgesCrossed,
  badgesOf,
  formatValue,
  type LevelState,
  levelOf,
  MEDAL_POINTS,
  medalPointsOf,
  type Numbers,
} from '@prime-tally/stats-core';
import { BADGES, CATALOGUE, LEVELS } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { realExports } from './material.ts';

const badge = (key: string, stats: Numbers, now?: string) =>
  badgesOf(stats, now === undefined ? {} : { now }).find((state) => state.badge === key);

describe('Badges', () => {
  const ladders = Object.values(BADGES).flatMap(({ key, stat, tiers, tierNames, status, statOutgrew }) =>
    stat && tiers && tierNames && !statOutgrew ? [{ key, stat, tiers, tierNames, status }] : [],
  );

  it.each(ladders)(
    '$key: each tier of the catalogue is reached at its threshold, not one below',
    (ladder) => {
      const { key, stat, tiers, tierNames, status } = ladder;
      for (const [place, at] of tiers.entries()) {
        const below = badge(key, { [stat]: at - 1 });
        expect(below?.tier).toBe(tierNames[place - 1]);
        expect(badge(key, { [stat]: at })?.tier).toBe(tierNames[place]);
        const next = { tier: tierNames[place], at, remaining: 1 };
        expect(below?.next).toEqual(status === 'open' ? next : undefined);
      }
    },
  );

  it('tell tier, next tier, what remains and the share of the way', () => {
    expect(badge('purifier', { resonatorsDestroyed: 75_000 })).toEqual({
      badge: 'purifier',
      stat: 'resonatorsDestroyed',
      value: 75_000,
      tier: 'gold',
      next: { tier: 'platinum', at: 100_000, remaining: 25_000 },
      share: 0.75,
      status: 'open',
      isDoubtful: false,
    });
    expect(badge('purifier', { resonatorsDestroyed: 0 })).toMatchObject({
      share: 0,
      next: { tier: 'bronze' },
    });
  });

  it('count onyx multiples', () => {
    expect(badge('hacker', { hacks: 399_999 })).toMatchObject({
      tier: 'onyx',
      next: { tier: 'onyx', multiple: 2, at: 400_000, remaining: 1 },
    });
    expect(badge('hacker', { hacks: 399_999 })).not.toHaveProperty('multiple');
    expect(badge('hacker', { hacks: 650_000 })).toMatchObject({
      tier: 'onyx',
      multiple: 3,
      next: { multiple: 4, at: 800_000, remaining: 150_000 },
      share: 650_000 / 800_000,
    });
  });

  it('never give Guardian by a stat that outgrew it', () => {
    expect(badge('guardian', { maxTimePortalHeld: 500 })).toEqual({
      badge: 'guardian',
      stat: 'maxTimePortalHeld',
      value: 500,
      status: 'retired',
      retired: true,
      isDoubtful: false,
    });
    expect(badgesCrossed({ maxTimePortalHeld: 1 }, { maxTimePortalHeld: 500 })).toEqual([]);
  });

  it('close a season: its tier stays, nothing is next', () => {
    const running = badge('apollo', { apolloTokens: 9000 }, '2026-09-01T10:00:00');
    expect(running).toMatchObject({ tier: 'silver', status: 'open', next: { tier: 'gold', at: 16_000 } });
    const over = badge('apollo', { apolloTokens: 9000 }, '2026-11-22T10:00:00');
    expect(over).toMatchObject({ tier: 'silver', status: 'closed' });
    expect(over).not.toHaveProperty('next');
    expect(over).not.toHaveProperty('share');
  });

  it('have nothing more on a one-tier badge, and leave unknown tiers unknown', () => {
    const single = badge('simulacrum', { recursions: 3 });
    expect(single).toMatchObject({ tier: 'single', share: 1 });
    expect(single).not.toHaveProperty('next');
    const unknown = Object.values(BADGES).find(
      ({ stat, tiers, status }) => stat && !tiers && status === 'open',
    );
    for (const { key, stat, tiers } of Object.values(BADGES)) {
      if (stat === undefined || tiers !== undefined) continue;
      const state = badge(key, { [stat]: 1_000_000 });
      expect(state).toBeDefined();
      for (const part of ['tier', 'next', 'share', 'multiple']) expect(state).not.toHaveProperty(part);
    }
    expect(unknown?.tiers).toBeUndefined();
  });

  it('are absent for absent and for impossible numbers', () => {
    expect(badgesOf({})).toEqual([]);
    expect(badgesOf({ hacks: Number.NaN, linksCreated: -1, modsDeployed: 2 ** 53 })).toEqual([]);
  });

  it('crossed: every tier passed, multiples, and first sights', () => {
    expect(badgesCrossed({ hacks: 1999 }, { hacks: 30_000 })).toEqual([
      { badge: 'hacker', stat: 'hacks', tiers: ['bronze', 'silver', 'gold'], isFirstSight: false },
    ]);
    expect(badgesCrossed({ hacks: 150_000 }, { hacks: 650_000 })).toEqual([
      { badge: 'hacker', stat: 'hacks', tiers: ['onyx'], multiple: 3, isFirstSight: false },
    ]);
    expect(badgesCrossed({ hacks: 390_000 }, { hacks: 400_000 })).toEqual([
      { badge: 'hacker', stat: 'hacks', tiers: [], multiple: 2, isFirstSight: false },
    ]);
    expect(badgesCrossed({}, { hacks: 2000 })).toMatchObject([{ tiers: ['bronze'], isFirstSight: true }]);
    expect(badgesCrossed({ hacks: 5000 }, { hacks: 10 })).toEqual([]);
  });
});

describe('Medal points', () => {
  it('are those of the highest tier, once', () => {
    expect(MEDAL_POINTS).toEqual({ bronze: 1, silver: 2, gold: 3, platinum: 5, onyx: 7 });
    expect(medalPointsOf({ hacks: 2000 })).toBe(1);
    expect(medalPointsOf({ hacks: 900_000 })).toBe(7);
    expect(medalPointsOf({ hacks: 100_000, linksCreated: 5000, explorer: 1 })).toBe(8);
  });

  it('exclude retired, paid and event medals, and count a recursion 1 however often', () => {
    const none = { maxTimePortalHeld: 900, agentsRecruited: 100, monthsSubscribed: 60, apolloTokens: 16_000 };
    expect(medalPointsOf({ ...none, intelOpsMissions: 20 })).toBe(0);
    expect(medalPointsOf({ recursions: 13 })).toBe(1);
  });
});

describe('Levels', () => {
  const level = (stats: Numbers): LevelState => {
    const state = levelOf(stats);
    if (state === undefined) throw new Error('Current AP was given');
    return state;
  };

  it.each(LEVELS)('a recursed agent has level $level by $ap AP alone', ({ level: expected, ap }) => {
    const state = level({ currentAp: ap, lifetimeAp: ap + 40_000_000, recursions: 1 });
    expect(state).toMatchObject({ level: expected, reached: expected, byAp: expected, isRecursed: true });
    expect(state.next?.medalsMissing ?? {}).toEqual({});
    if (ap > 0) expect(level({ currentAp: ap - 1, recursions: 1 }).level).toBe(expected - 1);
  });

  it('needs medals before the first recursion, and says which are missing', () => {
    const state = level({ currentAp: 3_000_000, lifetimeAp: 3_000_000, hacks: 30_000, linksCreated: 1000 });
    expect(state).toEqual({
      level: 8,
      reached: 8,
      byAp: 9,
      isRecursed: false,
      next: { level: 9, apMissing: 0, medalsMissing: { silver: 2 } },
      doubts: ['medals_uncertain'],
    });
  });

  it('counts a medal for the tiers below it, and only medals that count for certain', () => {
    const gold = { hacks: 30_000, linksCreated: 5000, controlFieldsCreated: 2000, modsDeployed: 5000 };
    expect(level({ currentAp: 2_400_000, lifetimeAp: 2_400_000, ...gold }).reached).toBe(9);
    const uncertain = {
      droneHacks: 10_000,
      portalScansUploaded: 6000,
      missionDaysAttended: 20,
      seerPoints: 5000,
      completedHackstreaks: 60,
    };
    expect(level({ currentAp: 2_400_000, lifetimeAp: 2_400_000, ...uncertain }).reached).toBe(8);
  });

  it('believes the exported level and doubts what contradicts it', () => {
    const kept = level({ level: 12, currentAp: 12_500_000, lifetimeAp: 12_500_000 });
    expect(kept).toMatchObject({ level: 12, reached: 8, byAp: 13, next: { level: 13, apMissing: 0 } });
    expect(level({ level: 5, currentAp: 13_000_000, recursions: 1 }).doubts).toEqual(['level_contradicting']);
    expect(level({ level: 14, currentAp: 17_000_000, recursions: 1 }).doubts).toEqual([]);
    expect(level({ level: 14, currentAp: 17_000_000, lifetimeAp: 17_000_000 }).doubts).toContain(
      'requirement_doubtful',
    );
  });

  it('sees a recursion by AP that no longer counts, where a MONTH shows none', () => {
    expect(level({ currentAp: 13_530_766, lifetimeAp: 53_556_713, recursions: 0 })).toMatchObject({
      level: 13,
      isRecursed: true,
    });
  });

  it('has nothing next at the top, and nothing to say without a possible Current AP', () => {
    expect(level({ currentAp: 90_000_000, recursions: 1 })).not.toHaveProperty('next');
    expect([levelOf({}), levelOf({ currentAp: Number.NaN }), levelOf({ currentAp: -1 })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('agrees with every real export', () => {
    for (const { stats } of realExports().values()) {
      if (stats.level === undefined) continue;
      const state = levelOf(stats);
      expect(state?.byAp).toBe(stats.level);
      expect(state?.doubts).not.toContain('level_contradicting');
    }
  });
});

describe('formatValue', () => {
  const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

  it.each([
    ['hacks', 1234, 'en', '1,234 hacks'],
    ['hacks', 1, 'en-GB', '1 hack'],
    ['hacks', 1234, 'de', '1.234'],
    ['distanceWalked', 1234, 'ru', '1 234 км'],
    ['longestSojournerStreak', 21, 'ru', '21 день'],
    ['monthsSubscribed', 5, 'de', '5 Monate'],
    ['xmCollected', 4_066_226_536, 'es', '4.066.226.536 XM'],
    ['uniqueCaptureShare', 45.678, 'en', '45.7%'],
    ['apPerKm', 1234.5, 'ja', '1,235 AP/km'],
    ['level', 16, 'en', '16'],
    ['Raw Header', 1234, 'en', '1,234'],
    ['toString', 7, 'en', '7'],
    ['hacks', 1234, 'not a locale', '1,234 hacks'],
    ['hacks', 1234, 'tlh', '1,234 hacks'],
    ['hacks', Number.NaN, 'en', '–'],
    ['hacks', Number.POSITIVE_INFINITY, 'en', '–'],
  ])('%s %d in %s is %s', (key, value, locale, text) => {
    expect(plain(formatValue(key, value, locale))).toBe(text);
  });

  it('shortens on request, and signs gains', () => {
    expect(plain(formatValue('xmCollected', 4_066_226_536, 'en', { style: 'compact' }))).toBe('4.07B XM');
    expect(plain(formatValue('mindUnitsCaptured', 172_303_926, 'de', { style: 'compact' }))).toBe(
      '172 Mio. MU',
    );
    expect(plain(formatValue('hacks', 999, 'en', { style: 'compact' }))).toBe('999 hacks');
    expect(plain(formatValue('hacks', 5, 'en', { isSigned: true }))).toBe('+5 hacks');
    expect(plain(formatValue('currentAp', -5000, 'en', { isSigned: true }))).toBe('-5,000 AP');
    expect(plain(formatValue('hacks', 0, 'en', { isSigned: true }))).toBe('0 hacks');
  });

  it('writes every stat and derived stat of the catalogue in every offered language', () => {
    for (const locale of ['en', 'de', 'es', 'ru', 'ja']) {
      for (const key of [...Object.keys(CATALOGUE.stats), ...Object.keys(CATALOGUE.derived)]) {
        expect(formatValue(key, 1234.5, locale)).toMatch(/^[\p{Nd}.,\s]+/u);
      }
    }
  });
});
