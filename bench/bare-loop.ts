import type { Snapshot } from '@prime-tally/stats-core';

/**
 * The ceiling for a tab export: one loop with the columns' keys ready and no check at all.
 * What a reader of this shape of result could cost at best.
 */
export function bareLoop(text: string, keys: readonly string[]): Snapshot {
  let position = text.indexOf('\n') + 1;
  const cell = (): string => {
    const end = text.indexOf('\t', position);
    const found = text.slice(position, end);
    position = end + 1;
    return found;
  };
  const timeSpanText = cell();
  const agent = cell();
  const faction = cell() === 'Enlightened' ? 'enlightened' : 'resistance';
  const takenAt = `${cell()}T${cell()}`;
  const stats: Record<string, number> = {};
  for (const key of keys) {
    let value = 0;
    for (let code = text.charCodeAt(position); code !== 9; code = text.charCodeAt(++position))
      value = value * 10 + code - 48;
    position++;
    stats[key] = value;
  }
  return {
    agent,
    faction,
    takenAt,
    timeSpan: 'all_time',
    timeSpanText,
    stats,
    unknown: [],
    repeated: [],
    unresolved: [],
  };
}
