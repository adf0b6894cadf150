import type { RawColumn, Snapshot, UnresolvedRun } from '@prime-tally/stats-core';
import { storedFormOf } from '@prime-tally/stats-core/ports';
import { factionOf, spanOf } from './codes.ts';
import type { Names } from './dictionary.ts';
import { cell, readNumbers, readOptionalText, readOptionalTexts, readText } from './rows.ts';

/** The time span's text that is not stored. */
export const PLAIN_SPAN_TEXT = 'ALL TIME';

/** What of a snapshot is no number of a stat or of a header in the dictionary. */
export interface Extras {
  /** Unknown columns: header, text. */
  readonly u?: readonly (readonly [string, string])[];
  /** Repeated columns: header, text. */
  readonly r?: readonly (readonly [string, string])[];
  /** Unresolved runs: headers, values. */
  readonly x?: readonly (readonly [readonly string[], readonly string[]])[];
}

/** A snapshot from the columns `SNAPSHOT_COLUMNS`. */
export function readSnapshot(row: unknown, agent: string): Snapshot<string> {
  return snapshotOf(row, agent, {
    keys: readOptionalTexts(row, 'keys'),
    headers: readOptionalTexts(row, 'headers'),
  });
}

/** A snapshot from the columns of `neighbours_of` and the names of its shape. */
export function snapshotOf(
  row: unknown,
  agent: string,
  { keys, headers }: Pick<Names, 'keys' | 'headers'>,
): Snapshot<string> {
  const values = readNumbers(row, 'values');
  if (keys.length !== values.length)
    throw new Error('A submission has another number of values than its shape');
  const stats: Record<string, number> = {};
  const unknown: RawColumn[] = [];
  const linked: (RawColumn & { readonly key: string })[] = [];
  for (const [index, value] of values.entries()) {
    const [key, header] = [keys[index], headers[index]];
    if (key !== undefined && header === undefined) stats[key] = value;
    else if (key !== undefined && header !== undefined) linked.push({ key, header, text: String(value) });
    else if (header !== undefined) unknown.push({ header, text: String(value) });
  }
  const extras = columnsOf(cell(row, 'extras'));
  const repeated = [...extras.repeated];
  for (const { key, header, text } of linked) {
    // Hint: a stat under its own name counts, whatever a header beside it says that turned out to be the same.
    if (Object.hasOwn(stats, key)) repeated.push({ header, text });
    else stats[key] = Number(text);
  }
  return storedFormOf(
    {
      agent,
      faction: factionOf(readText(row, 'faction')),
      takenAt: readText(row, 'taken_local'),
      timeSpan: spanOf(readText(row, 'span')),
      timeSpanText: readOptionalText(row, 'span_text') ?? PLAIN_SPAN_TEXT,
      stats,
      ...extras,
      repeated,
      unknown: [...unknown, ...extras.unknown],
    },
    agent,
  );
}

/** What a submission keeps beside its numbers: the unknown columns left over, among others. */
export function extrasOf(
  left: readonly RawColumn[],
  { repeated, unresolved }: Snapshot<string>,
): Extras | undefined {
  const pair = ({ header, text }: RawColumn): [string, string] => [header, text];
  const extras: Extras = {
    ...(left.length > 0 && { u: left.map(pair) }),
    ...(repeated.length > 0 && { r: repeated.map(pair) }),
    ...(unresolved.length > 0 && { x: unresolved.map(({ headers, values }) => [headers, values] as const) }),
  };
  return Object.keys(extras).length > 0 ? extras : undefined;
}

/** The columns of extras, or of null. */
export function columnsOf(extras: unknown): Pick<Snapshot<string>, 'unknown' | 'repeated' | 'unresolved'> {
  return {
    unknown: part(extras, 'u').map(readColumn),
    repeated: part(extras, 'r').map(readColumn),
    unresolved: part(extras, 'x').map(readRun),
  };
}

function part(extras: unknown, name: keyof Extras): readonly unknown[] {
  if (extras === null) return [];
  if (typeof extras !== 'object') throw new Error('Extras of a submission are no object');
  const found = name in extras ? cell(extras, name) : [];
  if (!Array.isArray(found)) throw new Error(`Extras ${name} of a submission are no list`);
  return found;
}

function readColumn(pair: unknown): RawColumn {
  const [header, text] = texts(pair);
  if (header === undefined || text === undefined) throw new Error('A column of a submission is no pair');
  return { header, text };
}

function readRun(pair: unknown): UnresolvedRun {
  if (!Array.isArray(pair) || pair.length !== 2) throw new Error('A run of a submission is no pair');
  return { headers: texts(pair[0]), values: texts(pair[1]) };
}

function texts(list: unknown): string[] {
  if (!Array.isArray(list) || !list.every((text) => typeof text === 'string'))
    throw new Error('Not a list of texts');
  return list;
}
