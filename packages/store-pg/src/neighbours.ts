import type { Snapshot } from '@prime-tally/stats-core';
import type { KnownNames, Names } from './dictionary.ts';
import { readNumber, readNumbers } from './rows.ts';
import { snapshotOf } from './snapshot-row.ts';
import { readNames } from './statements/read-names.ts';
import { type NeighbourRows, readNeighbours } from './statements/read-neighbours.ts';
import type { Query } from './transaction.ts';

/** Numbers of one moment. */
export interface Variant {
  readonly variant: number;
  readonly snapshot: Snapshot<string>;
}

/** What stands round a moment in an agent's history. */
export interface Neighbours {
  /** The same moment and span, by variant. */
  readonly same: readonly Variant[];
  /** The last ALL TIME one before. */
  readonly previous?: Snapshot<string>;
  /** Its numbers by stat, where all of them are the catalogue's: current values, if nothing is newer. */
  // Hint: with headers among them nothing is certain, since one may have been linked to a stat meanwhile.
  readonly previousValues: ReadonlyMap<number, number>;
  /** Whether there is an ALL TIME one after. */
  readonly hasNewer: boolean;
}

/** What stands round a moment of an agent, from its rows where they are at hand; the codename as given. */
export async function neighboursOf(
  query: Query,
  known: KnownNames,
  agent: { readonly id: string; readonly codename: string },
  moment: Pick<Snapshot<string>, 'takenAt' | 'timeSpan'>,
  near?: NeighbourRows,
): Promise<Neighbours> {
  const { same, previous, hasNewer } = near ?? (await readNeighbours(query, agent.id, moment));
  const rows = previous === undefined ? same : [...same, previous];
  const names = await namesOf(
    query,
    known,
    rows.map((row) => readNumber(row, 'shape_id')),
  );
  const namesIn = (row: unknown): Names => {
    const found = names.get(readNumber(row, 'shape_id'));
    if (found === undefined) throw new Error('A submission has no shape');
    return found;
  };
  const read = (row: unknown): Snapshot<string> => snapshotOf(row, agent.codename, namesIn(row));
  return {
    same: same.map((row) => ({ variant: readNumber(row, 'variant'), snapshot: read(row) })),
    ...(previous !== undefined && { previous: read(previous) }),
    previousValues: previous === undefined ? new Map() : valuesOf(previous, namesIn(previous)),
    hasNewer,
  };
}

function valuesOf(row: unknown, { statIds, headers }: Names): ReadonlyMap<number, number> {
  if (!isPlain(headers)) return new Map();
  const values = readNumbers(row, 'values');
  return new Map(statIds.map((id, place) => [id, values[place] ?? Number.NaN]));
}

function isPlain(headers: Names['headers']): boolean {
  return headers.every((header) => header === undefined);
}

async function namesOf(
  query: Query,
  known: KnownNames,
  shapeIds: readonly number[],
): Promise<ReadonlyMap<number, Names>> {
  const missing = shapeIds.filter((id) => !known.names.has(id));
  if (missing.length === 0) return known.names;
  const read = await readNames(query, missing);
  for (const [id, names] of read) {
    if (isPlain(names.headers)) known.names.set(id, names);
  }
  return new Map([...known.names, ...read]);
}
