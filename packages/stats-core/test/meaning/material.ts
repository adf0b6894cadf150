import { existsSync, readFileSync } from 'node:fs';
import type { Snapshot, SnapshotSpan } from '@prime-tally/stats-core';
import { HEADERS, STATS, type StatKey } from '@prime-tally/stats-defs';
import fc from 'fast-check';

/** A snapshot by hand: ALL TIME of one agent unless said otherwise. */
export function snapshot(
  takenAt: string,
  stats: Snapshot['stats'],
  more: Partial<Omit<Snapshot, 'stats' | 'takenAt'>> = {},
): Snapshot {
  return {
    agent: 'Ann',
    faction: 'enlightened',
    timeSpan: 'all_time',
    timeSpanText: 'ALL TIME',
    unknown: [],
    repeated: [],
    unresolved: [],
    ...more,
    takenAt,
    stats,
  };
}

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2025, 8, 1);

/** Local moments of the twenty months round the redefinition of Seer Points. */
export const takenAts: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 600 * 86_400 })
  .map((seconds) => new Date(FIRST + seconds * 1000).toISOString().slice(0, 19));

export const NUMBER_KEYS: readonly StatKey[] = (Object.keys(STATS) as StatKey[]).filter(
  (key) => STATS[key].kind !== 'meta',
);

const values = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: 0, max: 400_000 }),
  fc.constantFrom(0, 2 ** 53 - 1, 4_066_226_536),
);

/** Any possible stats, present in part; Seer Points often. */
export const stats: fc.Arbitrary<Snapshot['stats']> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...NUMBER_KEYS), values, { maxKeys: 40 }),
    fc.option(values, { nil: undefined }),
  )
  .map(([some, seerPoints]) => ({ ...some, ...(seerPoints !== undefined && { seerPoints }) }));

const columns = fc.uniqueArray(
  fc.record({
    header: fc.constantFrom('Foo Tokens', 'Bar Points', '__proto__', 'Hacks of Tomorrow'),
    text: fc.oneof(fc.nat().map(String), fc.constantFrom('', '1.5', '99999999999999999999')),
  }),
  { selector: ({ header }) => header },
);

/** Any possible snapshot of one agent and span. */
export const snapshots: fc.Arbitrary<Snapshot> = fc
  .record({
    takenAt: takenAts,
    stats,
    unknown: columns,
    repeated: columns,
    faction: fc.constantFrom('enlightened' as const, 'resistance' as const),
  })
  .map(({ takenAt, stats: numbers, ...more }) => snapshot(takenAt, numbers, more));

/** So many snapshots, oldest first. */
export const rows = (length: number): fc.Arbitrary<readonly Snapshot[]> =>
  fc
    .array(snapshots, { minLength: length, maxLength: length })
    .map((some) => some.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1)));

/** The local moment so many days after 1 January 2026, noon. */
export const day = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1, 12) + days * DAY_MS).toISOString().slice(0, 19);

interface Expected {
  readonly refuse?: string;
  readonly timeSpan: string;
  readonly agent: string;
  readonly faction: string;
  readonly date: string;
  readonly time: string;
  readonly columns: readonly (readonly [string, number])[];
}

const SPANS: Readonly<Record<string, SnapshotSpan>> = { 'ALL TIME': 'all_time', MONTH: 'month', NOW: 'now' };
const FOLDER = new URL('../../../../../shared/exports/', import.meta.url);

/** The collected real exports by file name, in their right reading; empty where the collection isn't at hand. */
export function realExports(): ReadonlyMap<string, Snapshot> {
  const list = new URL('expected.json', FOLDER);
  const found = new Map<string, Snapshot>();
  if (!existsSync(list)) return found;
  const expected = JSON.parse(readFileSync(list, 'utf8')) as Readonly<Record<string, Expected>>;
  for (const [name, one] of Object.entries(expected)) {
    if (one.refuse === undefined) found.set(name, readingOf(one));
  }
  return found;
}

function readingOf(one: Expected): Snapshot {
  const numbers: Partial<Record<StatKey, number>> = {};
  const unknown: { header: string; text: string }[] = [];
  for (const [header, value] of one.columns) {
    const key = HEADERS.get(header);
    if (key === undefined) unknown.push({ header, text: String(value) });
    else if (numbers[key] === undefined) numbers[key] = value;
    else if (key === 'kineticCapsulesCompleted') numbers.eventKineticCapsulesCompleted = value;
  }
  return snapshot(`${one.date}T${one.time}`, numbers, {
    agent: one.agent,
    faction: one.faction === 'Enlightened' ? 'enlightened' : 'resistance',
    timeSpan: SPANS[one.timeSpan] ?? 'other',
    timeSpanText: one.timeSpan,
    unknown,
  });
}
