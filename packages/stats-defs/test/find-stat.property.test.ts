import { findStat, HEADERS, STATS } from '@prime-tally/stats-defs';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('any text at all: an answer or none, never a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (query) => {
      const search = findStat(query);
      if (search === undefined) return;
      expect(search.candidates.length).toBeLessThanOrEqual(8);
      if (search.match !== undefined) expect(search.candidates[0]).toBe(search.match);
      expect(new Set(search.candidates.map(({ key }) => key)).size).toBe(search.candidates.length);
    }),
    { numRuns: 300 },
  );
});

test('case, punctuation and blanks round a header change nothing', () => {
  const headers = [...HEADERS].filter(([, key]) => STATS[key].kind !== 'meta');
  fc.assert(
    fc.property(
      fc.constantFrom(...headers),
      fc.constantFrom(' ', '-', '_', ' / ', '…'),
      fc.boolean(),
      ([header, key], blank, isUpper) => {
        const query = `${blank}${header.replaceAll(' ', blank)}${blank}`.slice(0, 64);
        fc.pre(query.length < 64);
        expect(findStat(isUpper ? query.toUpperCase() : query.toLowerCase())?.match?.key).toBe(key);
      },
    ),
    { numRuns: 300 },
  );
});
