import { CATALOGUE } from '@prime-tally/stats-defs';
import { fingerprintOf } from '@prime-tally/stats-defs/schema';
import { expect, test } from 'vitest';

test('the version is the fingerprint of the facts: whoever changes one writes the new one into catalogue.ts', () => {
  const { version, names: _, ...facts } = CATALOGUE;
  expect(version).toBe(fingerprintOf(facts));
});
