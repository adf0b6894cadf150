import { readFileSync } from 'node:fs';
import { HEADERS, STATS, type StatDefinition } from '@prime-tally/stats-defs';
import { describe, expect, test } from 'vitest';

interface Reading {
  readonly date: string;
  /** Header and value, in the export's order. */
  readonly columns?: readonly (readonly [string, number])[];
}

/** Not an export but a peer's text with every column that it knows, old and new names side by side. */
const LIST = 'tab-2023-10-all-zeros-kept.txt';
/** Its date was replaced: it holds seasons of April to September 2026. */
const REDATED = 'tab-2026.txt';

const file = new URL('../../../../shared/exports/expected.json', import.meta.url);
const exports = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Reading>>);

/** Places of the columns, by the layout of the export's time. */
function placesOf({ date, columns = [] }: Reading): readonly (number | undefined)[] {
  return columns.flatMap(([header]) => {
    const key = HEADERS.get(header);
    if (key === undefined) return [];
    const stat: StatDefinition = STATS[key];
    return [date < '2020-12' ? stat.order2019 : stat.order];
  });
}

describe('the catalogue against real exports', () => {
  test('every header is read, but for the one that was cut', () => {
    const headers = exports.flatMap(([, { columns = [] }]) => columns.map(([header]) => header));
    expect(headers.length).toBeGreaterThan(900);
    expect([...new Set(headers)].filter((header) => !HEADERS.has(header))).toEqual(['Months Subscribe']);
  });

  test('columns stand in the order of the layout, the second Kinetic Capsules Completed apart', () => {
    for (const [name, reading] of exports.filter(([name]) => name !== LIST)) {
      const places = placesOf(reading);
      expect(places, name).not.toContain(undefined);
      const second = STATS.kineticCapsulesCompleted.order;
      const single = places.filter((place, at) => place !== second || places.indexOf(place) === at);
      expect(single, name).toEqual([...single].sort((a = 0, b = 0) => a - b));
    }
  });

  test('a stat stands in no export that is older than it', () => {
    for (const [name, { date, columns = [] }] of exports.filter(([name]) => name !== REDATED)) {
      for (const [header] of columns) {
        const key = HEADERS.get(header);
        if (key === undefined) continue;
        const { firstSeen = '' }: StatDefinition = STATS[key];
        expect(
          firstSeen.replace('<= ', '') <= date || firstSeen.startsWith('<= '),
          `${name}: ${header}`,
        ).toBe(true);
      }
    }
  });
});
