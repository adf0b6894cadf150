import { DERIVED_STATS, HEADERS, STATS, type StatDefinition, type StatKey } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const derived = Object.values(DERIVED_STATS);
const read = new Set<StatKey>(HEADERS.values());

test('operands are counters that exports hold today and that kept their meaning', () => {
  for (const { key, formula } of derived) {
    for (const term of [...formula.numerator, ...formula.denominator]) {
      const stat: StatDefinition = STATS[term.key];
      expect(stat, `${key}: ${term.key}`).toMatchObject({
        kind: 'counter',
        evidence: 'export',
        isDoubtful: false,
      });
      expect(read.has(term.key)).toBe(true);
      expect(stat.retired ?? stat.redefined, `${key}: ${term.key}`).toBeUndefined();
    }
  }
});

test('every formula has a smallest divisor, so that 1 of 1 tops no board', () => {
  for (const { key, formula } of derived) {
    expect(formula.minimum, key).toBeGreaterThan(1);
    expect(formula.scale, key).toBeGreaterThan(0);
    expect(formula.numerator.length * formula.denominator.length, key).toBeGreaterThan(0);
  }
});

test('each is shown with a unit that says what is divided by what, or in per cent', () => {
  for (const { key, unit, precision, formula } of derived) {
    expect(unit, key).toMatch(unit === '%' ? /^%$/ : /^[^/]+\/[^/]+$/);
    expect(unit.includes('/100 ') || unit === '%', key).toBe(formula.scale === 100);
    expect([0, 1, 2], key).toContain(precision);
  }
});

test('no two of them are the same ratio or have the same name', () => {
  expect(new Set(derived.map(({ name }) => name)).size).toBe(derived.length);
  const sides = derived.map(({ formula }) => JSON.stringify([formula.numerator, formula.denominator]));
  expect(new Set(sides).size).toBe(derived.length);
});
