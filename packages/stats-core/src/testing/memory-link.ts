import type { RawColumn, Snapshot } from '../snapshot.ts';
import type { MemoryDictionary } from './memory-dictionary.ts';

/** A snapshot and those of its unknown columns whose headers are pending. */
export interface LinkedForm {
  readonly snapshot: Snapshot<string>;
  readonly pending: readonly RawColumn[];
}

/** The same with every column whose header is linked to a stat under that stat, or repeated where it has the stat. */
export function linkedForm(
  snapshot: Snapshot<string>,
  columns: readonly RawColumn[],
  { headers }: Pick<MemoryDictionary, 'headers'>,
): LinkedForm {
  const stats: Record<string, number | undefined> = { ...snapshot.stats };
  const repeated = [...snapshot.repeated];
  const unknown = [...snapshot.unknown];
  const pending: RawColumn[] = [];
  for (const column of columns) {
    const { header, text } = column;
    const key = headers.get(header)?.linkedTo;
    if (key === undefined) {
      pending.push(column);
      continue;
    }
    const place = unknown.findIndex((one) => one.header === header && one.text === text);
    unknown.splice(place, 1);
    if (stats[key] === undefined) stats[key] = Number(text);
    else repeated.push({ header, text });
  }
  return { snapshot: { ...snapshot, stats, repeated, unknown }, pending };
}
