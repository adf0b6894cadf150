import { STATS, UNITS, type UnitKey, unitOf } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('every unit of a stat says how it is shown, and no rule is for nothing', () => {
  const used = new Set(Object.values(STATS).flatMap(({ unit }) => (unit === null ? [] : [unit])));
  for (const unit of used) expect(Object.keys(UNITS)).toContain(unit);
  expect(Object.keys(UNITS).filter((unit) => !used.has(unit))).toEqual(['%']);
});

test('symbols don’t change, words do', () => {
  for (const [key, { one, many, isSymbol }] of Object.entries(UNITS)) {
    expect(one === many, key).toBe(isSymbol === true);
  }
});

test('Intl knows the units that are said to be its own', () => {
  for (const key of Object.keys(UNITS) as UnitKey[]) {
    const { intl } = UNITS[key];
    if (intl === undefined) continue;
    expect(new Intl.NumberFormat('de', { style: 'unit', unit: intl }).format(2)).toMatch(/^2/);
  }
});

test('a unit without a rule is written as it stands', () => {
  expect(unitOf('fields/link')).toEqual({ one: 'fields/link', many: 'fields/link', isSymbol: true });
  expect(unitOf('toString')).toEqual({ one: 'toString', many: 'toString', isSymbol: true });
  expect(unitOf('bounties').one).toBe('bounty');
});
