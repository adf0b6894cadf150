/** A button of the menu of a group's first boards; for administrators alone. */
export type ShownStatsButton =
  | { readonly action: 'open' }
  /** To the settings. */
  | { readonly action: 'back' }
  | { readonly action: 'usual' }
  | { readonly action: 'add' | 'remove'; readonly stat: string }
  /** The stats to add from: groups, or those of one. */
  | { readonly action: 'list'; readonly group?: string; readonly page: number };

/** First word of the family's data. */
export const SHOWN_STATS_PREFIX = 'st';

const SHAPE = /^st:(?:([obu])|([ar]):([\w+.-]{1,33})|l:(\d{1,2}):([A-Za-z ]{0,25}))$/;

/** Button data of at most 64 bytes. */
export function packShownStats(button: ShownStatsButton): string {
  switch (button.action) {
    case 'add':
    case 'remove':
      return `${SHOWN_STATS_PREFIX}:${button.action[0]}:${button.stat}`;
    case 'list':
      return `${SHOWN_STATS_PREFIX}:l:${button.page}:${button.group ?? ''}`;
    default:
      return `${SHOWN_STATS_PREFIX}:${button.action[0]}`;
  }
}

/** The button, or nothing where the data are not what `packShownStats` makes. */
export function unpackShownStats(data: string): ShownStatsButton | undefined {
  const [whole, word, change, stat, page, group] = SHAPE.exec(data) ?? [];
  if (whole === undefined) return undefined;
  if (stat !== undefined) return { action: change === 'a' ? 'add' : 'remove', stat };
  if (page !== undefined) return { action: 'list', page: Number(page), ...(group && { group }) };
  return { action: word === 'o' ? 'open' : word === 'b' ? 'back' : 'usual' };
}
