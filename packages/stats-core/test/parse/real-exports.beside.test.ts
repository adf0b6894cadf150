import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStats, type RawColumn, type Snapshot } from '@prime-tally/stats-core';
import { HEADERS, STATS, type StatKey } from '@prime-tally/stats-defs';
import { expect, it } from 'vitest';

/** What a person read from an export. */
interface Reading {
  readonly timeSpan: string;
  readonly agent: string;
  readonly faction: string;
  readonly date: string;
  readonly time: string;
  readonly columns: readonly (readonly [header: string, value: number])[];
}

// Real exports are kept beside the repository, not in it.
const folder = fileURLToPath(new URL('../../../../../shared/exports', import.meta.url));
const expectations: Record<string, Reading | { readonly refuse: string }> = JSON.parse(
  readFileSync(path.join(folder, 'expected.json'), 'utf8'),
);
const TWICE = 'Kinetic Capsules Completed';

function partsOf({ columns }: Reading): Pick<Snapshot, 'stats' | 'unknown' | 'repeated'> {
  const stats: Partial<Record<StatKey, number>> = {};
  const unknown: RawColumn[] = [];
  const repeated: RawColumn[] = [];
  const headers = new Set(columns.map(([header]) => header));
  for (const [header, value] of columns) {
    const key = HEADERS.get(header);
    if (key === undefined) unknown.push({ header, text: String(value) });
    else if (header === TWICE && key in stats) stats.eventKineticCapsulesCompleted = value;
    else if (header !== STATS[key].header && headers.has(STATS[key].header))
      repeated.push({ header, text: String(value) });
    else stats[key] = value;
  }
  return { stats, unknown, repeated };
}

it('the real exports at hand are read as a person read them', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(Object.keys(expectations).sort()).toEqual(files.sort());
  for (const [name, expected] of Object.entries(expectations)) {
    const result = parseStats(readFileSync(path.join(folder, name), 'utf8'));
    if ('refuse' in expected) {
      expect(result.isErr(), name).toBe(true);
      continue;
    }
    const [snapshot, ...others] = result._unsafeUnwrap().snapshots;
    expect(others, name).toEqual([]);
    expect({ ...snapshot, timeSpanText: '' }, name).toEqual({
      agent: expected.agent,
      faction: expected.faction.toLowerCase(),
      takenAt: `${expected.date}T${expected.time}`,
      timeSpan: expected.timeSpan.toLowerCase().replace(' ', '_'),
      timeSpanText: '',
      ...partsOf(expected),
      unresolved: [],
    });
  }
});

it('the real export without delimiters is refused with all that is certain', () => {
  const file = path.join(folder, 'no-delimiter-2026-02.txt');
  const failure = parseStats(readFileSync(file, 'utf8'))._unsafeUnwrapErr();
  expect(failure.issues.map(({ code }) => code)).toEqual(['delimiter_missing']);
  expect(failure.certain?.headers.length).toBe(59);
});
