import { derivedGainOf, derivedOf, type Numbers } from '@prime-tally/stats-core';
import { DERIVED_STATS, type DerivedStat, type Formula } from '@prime-tally/stats-defs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const derived = fc.constantFrom<DerivedStat>(...Object.values(DERIVED_STATS));
const values = fc.oneof(fc.nat(300), fc.nat(5_000_000));

const operandsOf = ({ numerator, denominator }: Formula): readonly string[] =>
  [...numerator, ...denominator].map(({ key }) => key);

const sumOf = (terms: Formula['numerator'], stats: Numbers): number =>
  terms.map(({ key, weight }) => weight * (stats[key] ?? 0)).reduce((sum, one) => sum + one, 0);

/** A derived stat with stats that have all its operands. */
const cases = derived.chain((stat) =>
  fc.tuple(
    fc.constant(stat),
    fc.record(Object.fromEntries(operandsOf(stat.formula).map((key) => [key, values]))),
    fc.record(Object.fromEntries(operandsOf(stat.formula).map((key) => [key, values]))),
  ),
);

describe('Derived stats', () => {
  it('are scale × numerator / denominator, and absent below the minimum', () => {
    fc.assert(
      fc.property(cases, ([{ key, formula }, stats]) => {
        const divisor = sumOf(formula.denominator, stats);
        const expected =
          divisor === 0 || divisor < formula.minimum
            ? undefined
            : (formula.scale * sumOf(formula.numerator, stats)) / divisor;
        expect(derivedOf(stats, key)).toBe(expected);
        expect(derivedOf(stats, formula)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('are absent when any operand is', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([{ key, formula }, stats], pick) => {
        const operands = operandsOf(formula);
        const { [operands[pick % operands.length] ?? '']: _, ...rest } = stats;
        expect(derivedOf(rest, key)).toBeUndefined();
        expect(derivedGainOf(rest, stats, key)).toBeUndefined();
        expect(derivedGainOf(stats, rest, key)).toBeUndefined();
      }),
    );
  });

  it('gain in a window what the numerator gained per gain of the denominator', () => {
    fc.assert(
      fc.property(cases, ([{ key, formula }, before, gained]) => {
        const after = Object.fromEntries(
          Object.entries(before).map(([stat, value]) => [stat, value + (gained[stat] ?? 0)]),
        );
        expect(derivedGainOf(before, after, key)).toBe(derivedOf(gained, formula));
      }),
      { numRuns: 500 },
    );
  });

  it('never give NaN or an infinite number, whatever the numbers and the formula', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.MAX_VALUE, -1, 0));
    const term = fc.record({ key: fc.constantFrom('hacks' as const, 'linksCreated' as const), weight: any });
    const formulas = fc.record({
      numerator: fc.array(term),
      denominator: fc.array(term),
      scale: any,
      minimum: any,
    });
    fc.assert(
      fc.property(formulas, any, any, (formula, hacks, linksCreated) => {
        const value = derivedOf({ hacks, linksCreated }, formula);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('are absent for keys that the catalogue lacks', () => {
    expect(derivedOf({ hacks: 1 }, 'noSuchRatio')).toBeUndefined();
    expect(derivedOf({ hacks: 1 }, 'toString')).toBeUndefined();
  });
});
