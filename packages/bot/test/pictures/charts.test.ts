import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { boardGroupsOf, boardStatOf } from '../../src/usecases/boards.ts';
import { chartButtons, chartPicture } from '../../src/views/me/chart.ts';
import { missingGlyphs } from '../support/missing-glyphs.ts';

const pointsOf = (first: number) =>
  Array.from({ length: 12 }, (_, month) => ({
    takenAt: `2026-${String(month + 1).padStart(2, '0')}-03T09:00:00`,
    at: `2026-${String(month + 1).padStart(2, '0')}-03T08:00:00Z`,
    value: first + month * 37,
  }));
const lineOf = (key: string) => ({
  stat: boardStatOf(CATALOGUE, key) ?? { key, name: key },
  points: pointsOf(9_000),
});
const chart = {
  kind: 'chart',
  agent: 'Nordlicht',
  faction: 'enlightened',
  lines: [lineOf('hacks'), lineOf('lifetimeAp')],
  unclear: [],
} as const;

describe.each(allLocales())('a chart in $ownName', (locale) => {
  const frame = { locale, catalogue: CATALOGUE, theme: 'dark', zone: 'Europe/Berlin' } as const;

  it('has a glyph for each of its letters, whatever stat it shows', () => {
    const stats = boardGroupsOf(CATALOGUE).flatMap(({ stats: all }) => all.map(({ key }) => key));
    for (const key of stats) {
      expect(missingGlyphs(chartPicture(frame, { ...chart, lines: [lineOf(key)] })), key).toEqual([]);
    }
  });

  it('offers the other theme', () => {
    expect(chartButtons(frame, '101', chart).flat()).toMatchObject([{ text: locale.me.chart.light }]);
  });
});

it('a letter without a glyph is noticed', () => {
  expect(missingGlyphs('<text x="0">A&#128293;\u0E01</text>')).toEqual(['🔥', 'ก']);
});
