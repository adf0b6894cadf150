import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paged } from '../../src/views/paged.ts';
import { bold, code, concat } from '../../src/views/text.ts';
import type { View } from '../../src/views/view.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '統'), maxLength: 40 });
const view: fc.Arbitrary<View> = fc
  .array(
    letters.chain((text) => fc.constantFrom(concat(text), bold(text), code(text))),
    { maxLength: 8 },
  )
  .map((parts) => ({ ...concat(...parts), keyboard: [[{ text: 'go', callback_data: 'x' }]] }));

/** Each letter that is no white space with the formatting that it has. */
const formatted = ({ text, entities }: View): readonly string[] => {
  let at = 0;
  return [...text].flatMap((letter) => {
    const types = entities
      .filter(({ offset, length }) => offset <= at && at < offset + length)
      .map(({ type }) => type);
    at += letter.length;
    return letter.trim() === '' ? [] : [`${letter}${types.join()}`];
  });
};

describe('a view in parts', () => {
  it('tells every letter once, in order, as it was formatted', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        expect(paged(whole, limit).flatMap(formatted)).toEqual(formatted(whole));
      }),
    );
  });

  it('keeps to the limit, sends nothing blank, and breaks no letter nor entity', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        const parts = paged(whole, limit);
        for (const { text, entities } of parts) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(parts.length === 1 || text.trim() !== '').toBe(true);
          expect(text).not.toMatch(/\p{Surrogate}/u);
          for (const { offset, length } of entities) {
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('has the buttons under its last part alone', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        const parts = paged(whole, limit);
        expect(parts.map(({ keyboard }) => keyboard)).toEqual([
          ...parts.slice(1).map(() => undefined),
          whole.keyboard,
        ]);
      }),
    );
  });

  it('is itself where it fits', () => {
    fc.assert(
      fc.property(view, (whole) => {
        expect(paged(whole)).toEqual([whole]);
      }),
    );
  });
});

describe('a cut', () => {
  const textsOf = (text: string, limit: number) =>
    paged({ text, entities: [] }, limit).map((part) => part.text);

  it('is made at a line end, else at a blank, else where it must be', () => {
    expect(textsOf('one two\nthree four', 12)).toEqual(['one two', 'three four']);
    expect(textsOf('one two three four', 12)).toEqual(['one two', 'three four']);
    expect(textsOf('abcdefgh', 5)).toEqual(['abcde', 'fgh']);
    expect(textsOf('abc😀😀', 4)).toEqual(['abc', '😀😀']);
    expect(textsOf('      ', 4)).toEqual(['']);
  });
});
