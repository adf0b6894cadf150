import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabbedText } from '../../src/usecases/paste/tabbed-text.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '7', ',', ';', '"', ' ', 'é'),
  minLength: 1,
  maxLength: 8,
});
const table = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((rows) => [['Time Span', 'Agent Name', 'Level', 'Hacks', 'Links', 'Fields', 'AP'], ...rows]);

describe('a table of values parted by commas or semicolons', () => {
  it('has the cells that were written, each with a tab behind it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const written = rows.map((row) =>
          row.map((one) => (/[,;"]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(separator),
        );
        expect(tabbedText(written.join(end))).toBe(
          rows.map((row) => row.map((one) => `${one.trim()}\t`).join('')).join('\n'),
        );
      }),
    );
  });

  it('ends whatever the text, and leaves one with tabs alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t'), maxLength: 60 }),
        (text) => {
          const made = tabbedText(text);
          if (text.includes('\t')) expect(made).toBe(text);
          else expect(made.replace(/[^a]/g, '')).toBe(text.replace(/[^a]/g, ''));
        },
      ),
      // A quote that is never closed took its cell along.
      { examples: [['"a,']] },
    );
  });
});
