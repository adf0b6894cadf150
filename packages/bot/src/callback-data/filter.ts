import type { Faction } from '@prime-tally/stats-core';

/** Whose rows a board's button keeps. */
export interface BoardFilter {
  readonly faction?: Faction;
  /** `here` = the chat in which the button is pressed. */
  readonly where: 'here' | 'everywhere';
}

/** Source of a pattern that matches exactly what `packFilter` makes, with both letters as groups. */
export const FILTER_PATTERN = '([-er])([ce])';

/** Two letters. */
export function packFilter({ faction, where }: BoardFilter): string {
  return `${faction?.[0] ?? '-'}${where === 'here' ? 'c' : 'e'}`;
}

/** The filter of two letters that `FILTER_PATTERN` matched. */
export function filterOf(faction: string | undefined, where: string | undefined): BoardFilter {
  return {
    where: where === 'c' ? 'here' : 'everywhere',
    ...(faction === 'e' && { faction: 'enlightened' as const }),
    ...(faction === 'r' && { faction: 'resistance' as const }),
  };
}
