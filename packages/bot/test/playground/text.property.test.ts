import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixText } from '../../src/playground/text/formatted-text.ts';
import { splitTextOf } from '../../src/playground/text/split-text.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '\t', '\n', '\r', '💚', '/', '@', '\u202e', '\u0000'),
});
const entity = fc.record({
  type: fc.constantFrom('bold' as const, 'italic' as const, 'code' as const, 'blockquote' as const),
  offset: fc.integer({ min: -1, max: 30 }),
  length: fc.integer({ min: -1, max: 30 }),
});

test('cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(text, (original) => {
      const once = fixText(original)._unsafeUnwrap();
      expect(fixText(once.text)._unsafeUnwrap()).toEqual(once);
    }),
  );
});

test('entities that are accepted lie inside the text, hold something, and never split a character', () => {
  fc.assert(
    fc.property(text, fc.array(entity, { maxLength: 6 }), (original, entities) => {
      const fixed = fixText(original, entities).unwrapOr({ text: '', entities: [] });
      for (const { offset, length } of fixed.entities) {
        const slice = fixed.text.slice(offset, offset + length);
        expect(slice).toHaveLength(length);
        expect(slice).toBe(Buffer.from(slice).toString());
        expect(slice.trim()).not.toBe('');
      }
    }),
  );
});

test('the pieces of a text are the text, each within the limit', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 12 }), (original, limit) => {
      const pieces = splitTextOf(original, limit);
      expect(pieces.every((piece) => piece.length <= limit)).toBe(true);
      const solid = (value: string) => value.replaceAll(/\s/g, '');
      expect(solid(pieces.join(''))).toBe(solid(original));
    }),
  );
});
