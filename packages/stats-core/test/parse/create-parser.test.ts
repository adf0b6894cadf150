import { createParser, formatStats, parseStats } from '@prime-tally/stats-core';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { extendCatalogue, type Overlay } from '@prime-tally/stats-defs/schema';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

const overlay = {
  name: 'autumn',
  stats: {
    zetaTokens: { header: 'Zeta Tokens', kind: 'event', group: 'Events', after: 'firstSaturdayEvents' },
    zetaHacks: { header: 'Zeta Hacks', kind: 'event', group: 'Events', aliases: ['Zeta Portal Hacks'] },
  },
  aliases: { recursions: ['Recursion Count'] },
} as const satisfies Overlay;

const catalogue = extendCatalogue(CATALOGUE, overlay)._unsafeUnwrap();
const parser = createParser({ catalogue });

describe('a parser with an extended catalogue', () => {
  const columns = [
    ['Level', 9],
    ['Hacks', 51],
    ['First Saturday Events', 3],
    ['Zeta Tokens', 70],
    ['Zeta Hacks', 8],
    ['Recursions', 2],
  ] as const;
  const stats = { level: 9, hacks: 51, firstSaturdayEvents: 3, zetaTokens: 70, zetaHacks: 8, recursions: 2 };

  it('reads the overlay’s stats in both forms', () => {
    for (const by of [' ', '\t']) {
      const { snapshots, warnings } = parser.parse(pasteOf(columns, { by }))._unsafeUnwrap();
      expect(snapshots.map((snapshot) => snapshot.stats)).toEqual([stats]);
      expect(warnings).toEqual([]);
    }
  });

  it('reads the overlay’s aliases', () => {
    const text = pasteOf([
      ['Zeta Portal Hacks', 8],
      ['Recursion Count', 2],
    ]);
    const [snapshot] = parser.parse(text)._unsafeUnwrap().snapshots;
    expect(snapshot.stats).toEqual({ zetaHacks: 8, recursions: 2 });
  });

  it('leaves the base parser as it was', () => {
    const text = pasteOf(columns, { by: '\t' });
    const [snapshot] = parseStats(text)._unsafeUnwrap().snapshots;
    expect(snapshot.unknown).toEqual([
      { header: 'Zeta Tokens', text: '70' },
      { header: 'Zeta Hacks', text: '8' },
    ]);
  });

  it('certain glued headers name the overlay’s too', () => {
    const text = pasteOf(columns, { by: '' });
    const { certain } = parser.parse(text)._unsafeUnwrapErr();
    expect(certain?.headers.slice(-4)).toEqual([
      'First Saturday Events',
      'Zeta Tokens',
      'Zeta Hacks',
      'Recursions',
    ]);
  });

  it('formatStats writes the overlay’s stats in their place', () => {
    const [snapshot] = parser.parse(pasteOf(columns))._unsafeUnwrap().snapshots;
    const text = formatStats(snapshot, { separator: 'tab', catalogue });
    expect(text.split('\n')[0]).toMatch(/First Saturday Events\tZeta Tokens\t(?:.*\t)?Recursions\t/);
    expect(parser.parse(text)._unsafeUnwrap().snapshots).toEqual([snapshot]);
  });
});

describe('a parser', () => {
  it('gives the same reading for the same text, whatever it read between', () => {
    const text = pasteOf([
      ['Level', 9],
      ['Zeta', 1],
      ['Hacks', 51],
    ]);
    const first = JSON.stringify(parser.parse(text));
    // More different headers than it remembers.
    for (let index = 0; index < 200; index++) {
      parser.parse(
        pasteOf(
          [
            ['Level', 9],
            [`Eta ${index}`, index],
          ],
          { by: '\t' },
        ),
      );
    }
    expect(JSON.stringify(parser.parse(text))).toBe(first);
  });

  it('keeps the readings of one header and different counts of values apart', () => {
    const header = pasteOf([
      ['Level', 9],
      ['Zeta Eta', 1],
      ['Hacks', 51],
    ]);
    const more = header.replace('9 1 51', '9 1 2 51');
    const few = header.replace('9 1 51', '9 51');
    for (let round = 0; round < 2; round++) {
      expect(parser.parse(header)._unsafeUnwrap().snapshots[0].unknown).toHaveLength(1);
      expect(parser.parse(more)._unsafeUnwrap().snapshots[0].unresolved).toHaveLength(1);
      expect(parser.parse(few)._unsafeUnwrapErr().issues[0].code).toBe('values_few');
    }
  });

  it('gives plain data, which nobody else holds', () => {
    const text = pasteOf([
      ['Level', 9],
      ['Hacks', 51],
    ]);
    const parsed = parser.parse(text)._unsafeUnwrap();
    expect(structuredClone(parsed)).toEqual(parsed);
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
    Object.assign(parsed.snapshots[0].stats, { hacks: -1 });
    expect(parser.parse(text)._unsafeUnwrap().snapshots[0].stats.hacks).toBe(51);
  });
});
