import type { Faction, SnapshotSpan } from '@prime-tally/stats-core';
import type { TextRef } from '@prime-tally/stats-core/ports';

const CODES = {
  enlightened: 'e',
  resistance: 'r',
  all_time: 'a',
  month: 'm',
  week: 'w',
  now: 'n',
  other: 'o',
} as const satisfies Record<Faction | SnapshotSpan, string>;

/** The letter that stands for it in the database. */
export function codeOf(name: Faction | SnapshotSpan): string {
  return CODES[name];
}

/** The faction of a letter. */
export function factionOf(code: string): Faction {
  return named(code, ['enlightened', 'resistance']);
}

/** The span of a letter. */
export function spanOf(code: string): SnapshotSpan {
  return named(code, ['all_time', 'month', 'week', 'now', 'other']);
}

/** The kind of source that a text names. */
export function sourceKindOf(text: string): TextRef['kind'] {
  if (text !== 'telegram' && text !== 'import' && text !== 'api')
    throw new Error(`No kind of source: ${text}`);
  return text;
}

function named<N extends Faction | SnapshotSpan>(code: string, names: readonly N[]): N {
  const name = names.find((one) => CODES[one] === code);
  if (name === undefined) throw new Error(`No name for the letter ${JSON.stringify(code)}`);
  return name;
}
