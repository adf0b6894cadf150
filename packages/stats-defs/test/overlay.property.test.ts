import { CATALOGUE, HEADERS } from '@prime-tally/stats-defs';
import { extendCatalogue, headerAmbiguityOf, readOverlay } from '@prime-tally/stats-defs/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('any text at all: an overlay or issues, never a throw, never a changed prototype', () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype).length;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.jsonValue().map((value) => JSON.stringify({ name: 'x', stats: value })),
      ),
      (json) => {
        const result = readOverlay(json);
        if (result.isErr())
          for (const { message, hint } of result.error) expect(message && hint).toBeTruthy();
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototype);
      },
    ),
    { numRuns: 500 },
  );
});

const snippets = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\u0063"',
    '"\\x"',
    '1',
    '-0.5e+3',
    '01',
    '1.',
    'true',
    'nul',
    ' ',
    '\n',
    '\t',
    '\v',
  ),
  { maxLength: 12 },
);

test('a text is found to be no JSON exactly where JSON.parse finds it to be none', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(
      fc.oneof(
        snippets.map((parts) => parts.join('')),
        fc.json(),
      ),
      (text) => {
        const result = readOverlay(text);
        const isMalformed = result.isErr() && result.error[0].code === 'json_malformed';
        expect(isMalformed).toBe(!isJson(text));
      },
    ),
    { numRuns: 3000 },
  );
});

const word = fc.constantFrom(
  'Nova',
  'Points',
  'Tokens',
  '+Alpha',
  'Op',
  'Hacks',
  'Drone',
  'Links',
  'Created',
  'XM',
  'Pages',
);
const header = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

test('a catalogue that an overlay is let into is uniquely decodable, and holds each new header', () => {
  fc.assert(
    fc.property(fc.uniqueArray(header, { minLength: 1, maxLength: 4 }), (headers) => {
      const stats = Object.fromEntries(
        headers.map((text, at) => [`new${at}`, { header: text, kind: 'event', group: 'Events' }] as const),
      );
      const result = extendCatalogue(CATALOGUE, { name: 'x', stats });
      const isFit =
        headers.every((text) => !HEADERS.has(text)) &&
        headerAmbiguityOf([...HEADERS.keys(), ...headers]) === undefined;
      expect(result.isOk()).toBe(isFit);
      if (result.isErr()) return;
      for (const [at, text] of headers.entries()) expect(result.value.headers.get(text)).toBe(`new${at}`);
    }),
    { numRuns: 200 },
  );
});

test('an overlay means the same as a file and as a value', () => {
  fc.assert(
    fc.property(header, fc.constantFrom('hacks', 'nowhere', 'cygnusTokens'), (text, after) => {
      const overlay = {
        name: 'x',
        stats: { nova: { header: text, kind: 'event', group: 'Events', after } },
      } as const;
      const fromFile = readOverlay(JSON.stringify(overlay)).andThen((read) =>
        extendCatalogue(CATALOGUE, read),
      );
      const fromValue = extendCatalogue(CATALOGUE, overlay);
      expect(fromFile).toEqual(fromValue);
    }),
    { numRuns: 100 },
  );
});
