import { type BoardFilter, FILTER_PATTERN, filterOf, packFilter } from './filter.ts';

/** What a button of the *All stats* menu asks for; the filter is kept for the board chosen in the end. */
export interface StatListButton extends BoardFilter {
  /** Absent = the list of groups. */
  readonly group?: string;
  /** 0-based. */
  readonly page: number;
}

/** First word of the family's data. */
export const STAT_LIST_PREFIX = 'ls';

const SHAPE = new RegExp(`^${STAT_LIST_PREFIX}:${FILTER_PATTERN}:(\\d{1,2}):([A-Za-z ]{0,25})$`);

/** Button data of at most 64 bytes. */
export function packStatList(button: StatListButton): string {
  return `${STAT_LIST_PREFIX}:${packFilter(button)}:${button.page}:${button.group ?? ''}`;
}

/** The button, or nothing where the data are not what `packStatList` makes. */
export function unpackStatList(data: string): StatListButton | undefined {
  const [, faction, where, period, page, group] = SHAPE.exec(data) ?? [];
  const filter = filterOf(faction, where, period);
  if (group === undefined || filter === undefined) return undefined;
  return { ...filter, page: Number(page), ...(group !== '' && { group }) };
}
