import { STATS } from '@prime-tally/stats-defs';
import type { Snapshot } from '../snapshot.ts';
import { META_TEXTS, type ParserCatalogue } from './dictionary.ts';

/** How an export is written. */
export interface FormatStatsOptions<K extends string> {
  /** `tab` as the game copies it (both rows end with a tab), `space` as Telegram delivers it. */
  readonly separator: 'tab' | 'space';
  /** For the keys of an extended catalogue; else the base catalogue. */
  readonly catalogue?: Pick<ParserCatalogue<K>, 'stats'>;
}

/**
 * The export text of a snapshot; `parseStats` reads it back equal, as far as its form can carry it: blanks can't carry
 * more than one unknown header, tabs can't carry `unresolved`. Columns stand in the game's order: repeated ones first,
 * unknown ones and unresolved runs last.
 */
export function formatStats<K extends string>(snapshot: Snapshot<K>, options: FormatStatsOptions<K>): string {
  const stats: Partial<Record<string, (typeof STATS)[keyof typeof STATS]>> =
    options.catalogue?.stats ?? STATS;
  const known = Object.entries<number | undefined>(snapshot.stats)
    .map(([key, value]) => ({ stat: stats[key], key, value }))
    .map(({ stat, key, value }) => {
      if (!stat || value === undefined) throw new RangeError(`no stat of the catalogue has the key ${key}`);
      return { order: stat.order, header: stat.header, text: String(value) };
    })
    .sort((a, b) => a.order - b.order);
  const [date = '', time = ''] = snapshot.takenAt.split('T');
  const faction = snapshot.faction === 'enlightened' ? 'Enlightened' : 'Resistance';
  const columns = [...snapshot.repeated, ...known, ...snapshot.unknown];
  const headers = [
    ...META_TEXTS,
    ...columns.map(({ header }) => header),
    ...snapshot.unresolved.flatMap((run) => run.headers),
  ];
  const values = [
    snapshot.timeSpanText,
    snapshot.agent,
    faction,
    date,
    time,
    ...columns.map(({ text }) => text),
    ...snapshot.unresolved.flatMap((run) => run.values),
  ];
  return options.separator === 'tab'
    ? `${headers.join('\t')}\t\n${values.join('\t')}\t\n`
    : `${headers.join(' ')} \n${values.join(' ')}`;
}
