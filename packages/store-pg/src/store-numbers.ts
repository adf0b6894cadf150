import type { RawColumn, Snapshot } from '@prime-tally/stats-core';
import { type KnownNames, shapeKeyOf } from './dictionary.ts';
import { type Extras, extrasOf } from './snapshot-row.ts';
import { ensureShape } from './statements/ensure-shape.ts';
import { ensureStats, type StatIds } from './statements/ensure-stats.ts';
import type { Query } from './transaction.ts';

const HEADER_LENGTH = 80;
const NUMBER = /^(?:0|[1-9]\d{0,15})$/;

/** A snapshot's numbers and texts as a submission's row holds them. */
export interface StoredNumbers {
  readonly shapeId: number;
  /** Ascending. */
  readonly statIds: readonly number[];
  /** One for each stat, in the same order. */
  readonly values: readonly number[];
  /** Whether some of the stats are headers, which may be linked to a stat of the catalogue. */
  readonly hasHeaders: boolean;
  /** `undefined` = nothing left over. */
  readonly extras: Extras | undefined;
}

/** Enters new names into the dictionary and the shape into the list of shapes, and answers with what the row needs. */
export async function storeNumbers(
  query: Query,
  known: KnownNames,
  agentId: string,
  snapshot: Snapshot<string>,
  day: string,
): Promise<StoredNumbers> {
  const stats = Object.entries(snapshot.stats).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  const numbers = numbersOf(snapshot.unknown);
  const keys = stats.map(({ key }) => key);
  const ids = await statIdsOf(query, known, keys, [...numbers.keys()], agentId, day);
  const pairs = stats.map(({ key, value }) => {
    const id = ids.byKey.get(key);
    if (id === undefined) throw new Error(`The dictionary did not take ${key}`);
    return { id, value };
  });
  const left: RawColumn[] = [];
  for (const column of snapshot.unknown) {
    const id = ids.byHeader.get(column.header);
    if (id !== undefined && numbers.get(column.header) === column)
      pairs.push({ id, value: Number(column.text) });
    else left.push(column);
  }
  pairs.sort((a, b) => a.id - b.id);
  const statIds = pairs.map(({ id }) => id);
  const hasHeaders = statIds.length > stats.length;
  return {
    shapeId: await shapeIdOf(query, known, statIds, hasHeaders),
    statIds,
    values: pairs.map(({ value }) => value),
    hasHeaders,
    extras: extrasOf(left, snapshot),
  };
}

async function statIdsOf(
  query: Query,
  known: KnownNames,
  keys: readonly string[],
  headers: readonly string[],
  agentId: string,
  day: string,
): Promise<StatIds> {
  if (headers.length === 0 && keys.every((key) => known.stats.has(key)))
    return { byKey: known.stats, byHeader: new Map(), isNew: false };
  const ids = await ensureStats(query, keys, headers, agentId, day);
  if (!ids.isNew) for (const [key, id] of ids.byKey) known.stats.set(key, id);
  return ids;
}

async function shapeIdOf(
  query: Query,
  known: KnownNames,
  statIds: readonly number[],
  hasHeaders: boolean,
): Promise<number> {
  const name = shapeKeyOf(statIds);
  const id = known.shapes.get(name);
  if (id !== undefined) return id;
  const shape = await ensureShape(query, statIds);
  if (!hasHeaders && !shape.isNew) known.shapes.set(name, shape.id);
  return shape.id;
}

/** The columns that can go into the dictionary, by header: it stands once, and its cell is a plain number. */
function numbersOf(unknown: readonly RawColumn[]): ReadonlyMap<string, RawColumn> {
  const numbers = new Map<string, RawColumn>();
  const isTwice = (header: string): boolean => unknown.filter((one) => one.header === header).length > 1;
  for (const column of unknown) {
    const { header, text } = column;
    const length = [...header].length;
    if (length === 0 || length > HEADER_LENGTH || isTwice(header)) continue;
    if (NUMBER.test(text) && Number.isSafeInteger(Number(text))) numbers.set(header, column);
  }
  return numbers;
}
