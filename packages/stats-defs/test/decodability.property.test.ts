import { ambiguityOf } from '@prime-tally/stats-defs/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const codes = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});

/** Readings of a text as a row of codes, counted to 2. */
function readingsOf(text: string, set: readonly string[]): number {
  const counts = [1];
  for (let at = 1; at <= text.length; at++) {
    let count = 0;
    for (const code of set) if (text.slice(0, at).endsWith(code)) count += counts[at - code.length] ?? 0;
    counts.push(Math.min(count, 2));
  }
  return counts[text.length] ?? 0;
}

test('an ambiguity that is named is one: two rows, one text', () => {
  fc.assert(
    fc.property(codes, (set) => {
      const found = ambiguityOf(set);
      if (found === undefined) return;
      expect(found.one.join('')).toBe(found.other.join(''));
      expect(found.one).not.toEqual(found.other);
      for (const code of [...found.one, ...found.other]) expect(set).toContain(code);
    }),
  );
});

test('where none is named, no short text has two readings', () => {
  const texts = [''];
  for (const text of texts) if (text.length < 10) texts.push(`${text}a`, `${text}b`);
  fc.assert(
    fc.property(codes, (set) => {
      fc.pre(ambiguityOf(set) === undefined);
      expect(texts.filter((text) => readingsOf(text, set) > 1)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('codes in any order give the same verdict', () => {
  fc.assert(
    fc.property(codes, (set) => {
      expect(ambiguityOf(set) === undefined).toBe(ambiguityOf([...set].reverse()) === undefined);
    }),
  );
});
