import { CATALOGUE, HEADERS, STATS, statByHeader } from '@prime-tally/stats-defs';
import { extendCatalogue } from '@prime-tally/stats-defs/schema';
import { expect, test } from 'vitest';

test('a header, or a dated former one, leads to its stat', () => {
  for (const [text, key] of HEADERS) expect(statByHeader(text)).toBe(STATS[key]);
  expect(statByHeader(' Hacks ')?.key).toBe('hacks');
  expect(statByHeader('AR Videos Uploaded')?.key).toBe('portalScansUploaded');
});

test('nothing else does', () => {
  for (const text of ['', 'hacks', 'Seer', 'Unique Portals Neutralized', '__proto__', 'constructor']) {
    expect(statByHeader(text)).toBeUndefined();
  }
});

test('an extended catalogue knows its own headers', () => {
  const extended = extendCatalogue(CATALOGUE, {
    name: 'x',
    aliases: { hacks: ['Portal Hacks'] },
  })._unsafeUnwrap();
  expect(statByHeader('Portal Hacks', extended)?.key).toBe('hacks');
  expect(statByHeader('Portal Hacks')).toBeUndefined();
});
