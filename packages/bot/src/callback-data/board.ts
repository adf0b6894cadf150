import { type BoardFilter, FILTER_PATTERN, filterOf, packFilter } from './filter.ts';

/** What a board's button asks for. */
export interface BoardButton extends BoardFilter {
  readonly stat: string;
  /** 0-based. */
  readonly page: number;
}

/** First word of the family's data. */
export const BOARD_PREFIX = 'lb';

const SHAPE = new RegExp(`^${BOARD_PREFIX}:${FILTER_PATTERN}:(\\d{1,2}):([\\w+.-]{1,33})$`);

/** Button data of at most 64 bytes, where the key fits (`fitsButton`). */
export function packBoard(button: BoardButton): string {
  return `${BOARD_PREFIX}:${packFilter(button)}:${button.page}:${button.stat}`;
}

/** The button, or nothing where the data are not what `packBoard` makes. */
export function unpackBoard(data: string): BoardButton | undefined {
  const [, faction, where, period, page, stat] = SHAPE.exec(data) ?? [];
  const filter = filterOf(faction, where, period);
  return stat === undefined || filter === undefined ? undefined : { ...filter, page: Number(page), stat };
}

/** Whether a stat's key can stand in a button with any filter. */
export function fitsButton(key: string): boolean {
  return /^[\w+.-]{1,33}$/.test(key);
}
