import { BADGES, DERIVED_STATS, STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';
import { countsOf } from '../../scripts/stats-markdown.ts';

test('at least 140 definitions, without text columns and labels, and without one invented header', () => {
  const attested = Object.values(STATS).filter(
    ({ kind, evidence }) => kind !== 'meta' && evidence !== 'label-only',
  );
  const derived = Object.keys(DERIVED_STATS).length;
  expect(attested).toHaveLength(118);
  expect(derived).toBeGreaterThanOrEqual(26);
  expect(countsOf()).toEqual({ stats: 118, derived, meta: 5, labels: 5, all: 118 + derived });
  expect(countsOf().all).toBeGreaterThanOrEqual(140);
  expect(Object.keys(BADGES)).toHaveLength(124);
});
