import * as core from '@prime-tally/stats-core';
import * as defs from '@prime-tally/stats-defs';
import { expect, it } from 'vitest';

it('one install brings the whole catalogue', () => {
  const offered = new Map<string, unknown>(Object.entries(core));
  for (const name of ['STATS', 'BADGES', 'LEVELS']) expect(offered.has(name)).toBe(true);
  for (const [name, value] of Object.entries(defs)) expect(offered.get(name), name).toBe(value);
});
