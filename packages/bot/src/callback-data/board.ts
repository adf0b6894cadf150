import { type BoardFilter, FILTER_PATTERN, filterOf, packFilter } from './filter.ts';

/** What a board's button asks for. */
export interface BoardButton extends BoardFilter {
  readonly stat: string;
  /** 0-based. */
  readonly page: number;
}

/** First word of the family's data. */
export const BOARD_PREFIX = 'lb';

const SHAPE = new RegExp(`^${BOARD_PREFIX}:${FILTER_PATTERN}:(\\d{1,2}):([\\w+.-]{1,40})$`);

/** Button data of at most 64 bytes, as long as the key fits (`fitsButton`). */
export function packBoard(button: BoardButton): string {
  return `${BOARD_PREFIX}:${packFilter(button)}:${button.page}:${button.stat}`;
}

/** The button, or nothing where the data are not what `packBoard` makes. */
export function unpackBoard(data: string): BoardButton | undefined {
  const [, faction, where, page, stat] = SHAPE.exec(data) ?? [];
  return stat === undefined ? undefined : { ...filterOf(faction, where), page: Number(page), stat };
}

/** Whether a stat's key can stand in a button. */
export function fitsButton(key: string): boolean {
  return SHAPE.test(packBoard({ where: 'here', page: 0, stat: key }));
}
