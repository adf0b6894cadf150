import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARSER_LAWS } from '../support/laws.ts';

// `npm run fuzz` runs the same laws at length.
const RUNS = 500;

describe('the parser', () => {
  for (const law of PARSER_LAWS) {
    test(law.name, () => {
      const kinds = new Map<string, number>();
      fc.assert(
        fc.property(law.arbitrary, (input) => {
          const kind = law.check(input) ?? 'checked';
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }),
        { numRuns: RUNS },
      );
      expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(RUNS);
    });
  }
});
