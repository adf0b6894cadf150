import { STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('an alias is no header of a stat and no alias of another', () => {
  const headers = new Set(Object.values(STATS).map(({ header }) => header));
  const aliases = Object.values(STATS).flatMap((stat) => stat.aliases.map(({ text }) => text));
  expect(aliases.filter((text) => headers.has(text))).toEqual([]);
  expect(new Set(aliases).size).toBe(aliases.length);
});
