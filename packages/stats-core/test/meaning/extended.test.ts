import {
  badgesOf,
  derivedOf,
  diff,
  formatValue,
  readHistory,
  type Snapshot,
  warningsOf,
} from '@prime-tally/stats-core';
import { CATALOGUE, type Catalogue, STATS } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { day, snapshot } from './material.ts';

/** The base catalogue with a season that came without a release. */
const catalogue: Catalogue<string> = {
  ...CATALOGUE,
  version: 'test',
  stats: {
    ...STATS,
    vegaTokens: { ...STATS.apolloTokens, key: 'vegaTokens', header: 'Vega Tokens', order: 1000 },
  },
  derived: {
    vegaPerHack: {
      key: 'vegaPerHack',
      name: 'Vega Tokens per Hack',
      formula: {
        numerator: [{ key: 'vegaTokens', weight: 1 }],
        denominator: [{ key: 'hacks', weight: 1 }],
        scale: 1,
        minimum: 10,
      },
      unit: 'tokens/hack',
      precision: 2,
    },
  },
  badges: {
    vega: {
      key: 'vega',
      name: 'Vega',
      kind: 'anomaly season',
      stat: 'vegaTokens',
      tiers: [100, 200],
      tierNames: ['bronze', 'silver'],
      countsForLevel: null,
      status: 'open',
      isDoubtful: false,
    },
  },
};

const one = (days: number, vegaTokens: number): Snapshot<string> => ({
  ...snapshot(day(days), { hacks: 100 }),
  stats: { hacks: 100, vegaTokens },
});

describe('An extended catalogue', () => {
  it('is used where it is given, and its stats are unknown keys where it is not', () => {
    const [before, after] = [one(0, 50), one(2, 150)];
    const [change] = diff(before, after, { catalogue })._unsafeUnwrap().changes;
    expect(change).toMatchObject({ key: 'vegaTokens', kind: 'event', difference: 100, perDay: 50 });
    expect(
      diff(before, after)
        ._unsafeUnwrapErr()
        .map(({ code }) => code),
    ).toEqual(['stat_unknown', 'stat_unknown']);
    expect(badgesOf(after.stats, { catalogue })).toMatchObject([
      { badge: 'vega', tier: 'bronze', share: 0.75 },
    ]);
    expect(derivedOf(after.stats, 'vegaPerHack', { catalogue })).toBe(1.5);
    expect(formatValue('vegaPerHack', 1.5, 'en', { catalogue })).toBe('1.50\u00a0tokens/hack');
    expect(readHistory([before, after], { catalogue }).isOk()).toBe(true);
    const [few, fallen] = warningsOf(one(3, 140), { previous: after, catalogue });
    expect(few?.code).toBe('stats_few');
    expect(fallen?.message).toBe("Vega Tokens fell from 150 to 140, which it can't. Keep or discard?");
  });
});
