import {
  CHECK_TEXTS,
  type Check,
  PART_RULES,
  RATE_BOUNDS,
  type Snapshot,
  type WarningsOptions,
  warningsOf,
} from '@prime-tally/stats-core';
import { LEVELS, STATS } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { day, realExports, snapshot } from './material.ts';

const codes = (checks: readonly Check[]): readonly string[] => checks.map(({ code }) => code);

/** Enough columns that nothing is said about their number. */
const FULL: Snapshot['stats'] = {
  level: 13,
  lifetimeAp: 53_000_000,
  currentAp: 13_000_000,
  recursions: 1,
  hacks: 13_266,
  linksCreated: 2570,
  resonatorsDeployed: 57_491,
  portalsCaptured: 20_458,
  xmRecharged: 20_552_985,
  distanceWalked: 566,
};

const full = (
  days: number,
  stats: Snapshot['stats'] = {},
  more: Parameters<typeof snapshot>[2] = {},
): Snapshot => snapshot(day(days), { ...FULL, ...stats }, more);

const codesOf = (one: Snapshot, o: WarningsOptions = {}): readonly string[] => codes(warningsOf(one, o));

describe('One snapshot', () => {
  it('says nothing about a plausible one', () => {
    expect(warningsOf(full(0), { now: day(0) })).toEqual([]);
  });

  it('carries code, severity, numbers and a text with the header', () => {
    const [check, ...rest] = warningsOf(full(0, { uniquePortalsCaptured: 20_459 }));
    expect(rest).toEqual([]);
    expect(check).toEqual({
      code: 'part_exceeding',
      severity: 'doubt',
      message:
        'Unique Portals Captured (20,459) is above Portals Captured (20,458). Check that nothing shifted.',
      facts: {
        part: 'uniquePortalsCaptured',
        whole: 'portalsCaptured',
        partValue: 20_459,
        wholeValue: 20_458,
      },
    });
  });

  it.each(PART_RULES)('$part above $whole is noticed, equal is not', ({ part, whole }) => {
    const seen = (partValue: number): readonly string[] =>
      codesOf(snapshot(day(0), { [part]: partValue, [whole]: 100 }));
    expect(seen(101)).toContain('part_exceeding');
    expect(seen(100)).not.toContain('part_exceeding');
  });

  it('keeps to ALL TIME the rules whose whole may lie before the period', () => {
    const month = { timeSpan: 'month', timeSpanText: 'MONTH' } as const;
    const stats = { uniquePortalsCaptured: 14, uniquePortalsVisited: 3, portalsCaptured: 20 };
    expect(codesOf(full(0, { ...stats, recursions: 0 }, month))).toEqual([]);
    expect(codesOf(full(0, stats))).toEqual(['part_exceeding']);
  });

  it('finds recursions that were not paid for', () => {
    expect(codesOf(full(0, { recursions: 2 }))).toEqual(['recursions_many']);
  });

  it.each(LEVELS)('level $level needs its AP: one less is too little', ({ level, ap }) => {
    const stats = { level, currentAp: ap, lifetimeAp: ap + 50_000_000 };
    expect(codesOf(full(0, stats))).toEqual([]);
    if (ap > 0) expect(codesOf(full(0, { ...stats, currentAp: ap - 1 }))).toEqual(['level_high']);
  });

  it('finds a level that no table has, and one too low for a recursed agent', () => {
    const [none] = warningsOf(full(0, { level: 17 }));
    expect(none?.message).toBe('There is no level 17. Check that nothing shifted.');
    expect(codesOf(full(0, { level: 12 }))).toEqual(['level_low']);
  });

  it('doubts a low level of an agent who never recursed only where medals that count for certain are there', () => {
    const never = { level: 8, lifetimeAp: 13_000_000, currentAp: 13_000_000, recursions: 0 };
    expect(codesOf(full(0, never))).toEqual(['level_low']);
    const few = {
      hacks: 2000,
      linksCreated: 50,
      resonatorsDeployed: 2000,
      portalsCaptured: 100,
      xmRecharged: 1,
    };
    expect(codesOf(full(0, { ...never, ...few }))).toEqual([]);
  });

  it('finds a paste of fewer than 12 columns, the five text columns and the unknown ones included', () => {
    const stats = { level: 1, lifetimeAp: 5, currentAp: 5, hacks: 1, xmCollected: 1, distanceWalked: 1 };
    expect(codesOf(snapshot(day(0), stats))).toEqual(['stats_few']);
    expect(codesOf(snapshot(day(0), stats, { unknown: [{ header: 'Foo', text: '1' }] }))).toEqual([]);
    expect(
      codesOf(snapshot(day(0), stats, { unresolved: [{ headers: ['A', 'B'], values: ['1', '2'] }] })),
    ).toEqual([]);
  });

  it('finds the future beyond 14 hours, and a date before the game', () => {
    const one = (takenAt: string): Snapshot => ({ ...full(0), takenAt });
    const now = '2026-01-01T00:00:00';
    expect(codesOf(one('2026-01-01T14:00:00'), { now })).toEqual([]);
    expect(codesOf(one('2026-01-01T14:00:01'), { now })).toEqual(['date_future']);
    expect(codesOf(one('2012-11-14T23:59:59'))).toEqual(['date_early']);
    expect(codesOf(one('2012-11-15T00:00:00'))).toEqual([]);
  });

  it.each([
    ['2026-02-29T10:00:00', 'date_impossible'],
    ['2026-01-01T25:00:00', 'date_impossible'],
    ['2026-01-01', 'date_impossible'],
  ])('refuses %s', (takenAt, code) => {
    expect(codesOf({ ...full(0), takenAt })).toEqual([code]);
    expect(codesOf(full(0), { now: takenAt })).toEqual([code]);
  });

  it.each([Number.NaN, -1, 0.5, 2 ** 53, Number.POSITIVE_INFINITY])('refuses %d as a number', (value) => {
    const [check] = warningsOf(full(0, { hacks: value }));
    expect(check?.facts).toEqual({ stat: 'hacks', value: String(value), takenAt: day(0) });
    expect(check?.message).toBe(`Hacks can't be ${value}. Export again.`);
  });
});

describe('Against the previous snapshot', () => {
  const against = (previous: Snapshot, one: Snapshot): readonly string[] => codesOf(one, { previous });

  it('says nothing about ordinary growth, an equal repost, or a shorter paste', () => {
    expect(
      against(full(0), full(7, { hacks: 14_000, lifetimeAp: 54_000_000, currentAp: 14_000_000 })),
    ).toEqual([]);
    expect(against(full(0), full(0))).toEqual([]);
    expect(against(full(0, { droneHacks: 7 }), full(1))).toEqual([]);
  });

  it('finds one fallen counter, record or season counter', () => {
    for (const stat of ['hacks', 'longestLinkEverCreated', 'apolloTokens'] as const) {
      const [check] = warningsOf(full(1, { [stat]: 9 }), { previous: full(0, { [stat]: 10 }) });
      expect(check).toMatchObject({
        code: 'stat_fallen',
        severity: 'alarm',
        facts: { stat, before: 10, after: 9 },
      });
    }
  });

  it('takes the redefined Seer Points for no fall', () => {
    const before = { ...full(0, { seerPoints: 400 }), takenAt: '2025-10-04T10:00:00' };
    const after = { ...full(0, { seerPoints: 133 }), takenAt: '2026-02-18T10:00:00' };
    expect(against(before, after)).toEqual([]);
    expect(against({ ...before, takenAt: '2026-02-18T09:00:00' }, after)).toEqual(['stat_fallen']);
  });

  it('finds a WEEK under the name ALL TIME by its many falls, and says that once', () => {
    const week = {
      hacks: 45,
      linksCreated: 0,
      resonatorsDeployed: 614,
      portalsCaptured: 230,
      xmRecharged: 1,
    };
    const checks = warningsOf(full(1, week), { previous: full(0) });
    expect(checks.map(({ code, facts }) => ({ code, facts }))).toEqual([
      { code: 'span_disguised', facts: { fallen: 5, compared: 7 } },
    ]);
    expect(
      against(full(0), full(1, { ...week, lifetimeAp: 52_000_000, currentAp: 12_000_000 })),
    ).not.toContain('span_disguised');
  });

  it('finds recursion as a note, and a restart without one as an alarm', () => {
    const before = full(0, { level: 16, lifetimeAp: 83_000_000, currentAp: 43_000_000 });
    const restarted = { level: 1, lifetimeAp: 83_000_100, currentAp: 100 };
    const [note, ...rest] = warningsOf(full(3, { ...restarted, recursions: 2 }), { previous: before });
    expect(rest).toEqual([]);
    expect(note).toMatchObject({
      code: 'agent_recursed',
      severity: 'note',
      facts: { currentAp: 100, recursions: 2 },
    });
    expect(against(before, full(3, restarted))).toEqual(['restart_unexplained']);
    expect(against(full(0), full(1, { level: 12, lifetimeAp: 53_000_001, currentAp: 13_000_001 }))).toEqual([
      'level_low',
      'restart_unexplained',
    ]);
  });

  it('sees a first recursion, whose count is new', () => {
    const { recursions: _, ...never } = FULL;
    const before = snapshot(day(0), { ...never, level: 16, lifetimeAp: 41_000_000, currentAp: 41_000_000 });
    const after = full(1, { level: 1, lifetimeAp: 41_000_500, currentAp: 500 });
    expect(against(before, after)).toEqual(['agent_recursed']);
  });

  it('takes a fall of both kinds of AP for a mistake, not for a recursion', () => {
    const { recursions: _, ...never } = FULL;
    const ap = (value: number): Snapshot['stats'] => ({
      ...never,
      modsDeployed: 1,
      lifetimeAp: value,
      currentAp: value,
    });
    const found = against(
      snapshot(day(0), ap(13_000_000)),
      snapshot(day(1), { ...ap(12_500_000), level: 13 }),
    );
    expect(found).toEqual(['restart_unexplained', 'stat_fallen']);
  });

  it.each(RATE_BOUNDS)('$stat: $perDay a day is possible, more is not', ({ stat, perDay, isCalendar }) => {
    const days = 3;
    const allowed = isCalendar ? days + 1 : perDay * days;
    const before = snapshot(day(0), { [stat]: 1000 });
    const found = (gain: number): readonly string[] =>
      against(before, snapshot(day(days), { [stat]: 1000 + gain }));
    expect(found(allowed)).not.toContain('rate_high');
    expect(found(allowed + 1)).toContain('rate_high');
  });

  it('allows a whole day to a gap of hours', () => {
    const before = snapshot(day(0), { hacks: 0 });
    expect(against(before, snapshot(day(0.1), { hacks: 28_800 }))).not.toContain('rate_high');
  });

  it('finds another faction, another agent, other numbers of one moment, and a reversed order', () => {
    expect(against(full(0), full(1, {}, { faction: 'resistance' }))).toEqual(['faction_changed']);
    expect(against(full(0), full(1, {}, { agent: 'Bob' }))).toEqual(['agent_other']);
    expect(against(full(1), full(0))).toEqual(['time_reversed']);
    const [conflict, ...rest] = warningsOf(full(0, { hacks: 1, droneHacks: 1 }), { previous: full(0) });
    expect(rest).toEqual([]);
    expect(conflict).toMatchObject({ code: 'moment_conflicting', facts: { takenAt: day(0), differing: 2 } });
  });

  it('compares nothing but the faction across spans', () => {
    const month = full(1, { hacks: 45 }, { timeSpan: 'month', timeSpanText: 'MONTH', faction: 'resistance' });
    expect(against(full(0), month)).toEqual(['faction_changed']);
  });

  it('concludes nothing from a previous snapshot with impossible numbers', () => {
    expect(against(full(0, { hacks: Number.NaN }), full(1))).toEqual(['number_impossible']);
  });
});

describe('The real exports', () => {
  const exports = realExports();

  it.each([...exports])('%s raises no doubt', (_name, one) => {
    expect(codesOf(one, { now: '2026-11-22T00:00:00' })).toEqual([]);
  });

  it('carry the evidence that each rule on parts states', () => {
    const all = [...exports.values()];
    if (all.length === 0) return;
    for (const { part, whole, span, exports: stated } of PART_RULES) {
      const shown = all.filter(
        ({ timeSpan, stats }) =>
          (span === 'any' || timeSpan === 'all_time') &&
          stats[part] !== undefined &&
          stats[whole] !== undefined,
      );
      expect({ part, whole, shown: shown.length }).toEqual({ part, whole, shown: stated });
      expect(stated).toBeGreaterThanOrEqual(8);
      expect(shown.every(({ stats }) => (stats[part] ?? 0) <= (stats[whole] ?? 0))).toBe(true);
    }
  });

  it('of one agent over 18 months raise no doubt against each other', () => {
    const agent = [...exports.values()]
      .filter((one) => one.agent === 'MocEdec')
      .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
    for (const [place, one] of agent.entries()) {
      const previous = agent[place - 1];
      expect(previous ? against(previous, one) : []).toEqual([]);
    }
  });

  it('show the MONTH paste of 2023-09 as disguised when it says ALL TIME', () => {
    const all = exports.get('space-2023-09.txt');
    const month = exports.get('space-2023-09-month.txt');
    if (all === undefined || month === undefined) return;
    expect(against(all, month)).toEqual([]);
    const disguised = { ...month, timeSpan: all.timeSpan, timeSpanText: all.timeSpanText };
    const [check, ...rest] = warningsOf(disguised, { previous: all });
    expect(rest).toEqual([]);
    expect(check).toMatchObject({
      code: 'span_disguised',
      severity: 'alarm',
      facts: { fallen: 49, compared: 50 },
    });
  });

  const against = (previous: Snapshot, one: Snapshot): readonly string[] => codesOf(one, { previous });
});

describe('The tables', () => {
  it('name stats of the catalogue', () => {
    const keys = [
      ...PART_RULES.flatMap(({ part, whole }) => [part, whole]),
      ...RATE_BOUNDS.map(({ stat }) => stat),
    ];
    expect(keys.filter((key) => !Object.hasOwn(STATS, key))).toEqual([]);
  });

  it('bound only what can be counted per day', () => {
    for (const { stat, because } of RATE_BOUNDS) {
      expect(STATS[stat].kind === 'counter' || stat === 'longestSojournerStreak').toBe(true);
      expect(because.length).toBeGreaterThan(10);
    }
  });

  it('have a text for every code that ends as a sentence', () => {
    expect(Object.keys(CHECK_TEXTS)).toHaveLength(19);
    expect(CHECK_TEXTS.stat_fallen({ stat: 'hacks', before: 2000, after: 5 }, () => 'Хаки')).toBe(
      "Хаки fell from 2,000 to 5, which it can't. Keep or discard?",
    );
  });
});
