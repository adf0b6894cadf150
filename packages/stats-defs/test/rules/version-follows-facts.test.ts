import { CATALOGUE } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/fingerprint.ts';

test('the version is the fingerprint of the facts: whoever changes one writes the new one into catalogue.ts', () => {
  const { version, names: _, ...facts } = CATALOGUE;
  expect(version).toBe(fingerprintOf(facts));
});
