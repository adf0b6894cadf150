import { HIGHLIGHT_KINDS, type HighlightKind } from '../usecases/recap/highlights.ts';

/** A button of the menu of announcements; for administrators alone. */
export type AnnounceButton =
  | { readonly action: 'open' }
  | { readonly action: 'back' }
  /** On becomes off, off on. */
  | { readonly action: 'switch'; readonly kind: HighlightKind };

/** First word of the family's data. */
export const ANNOUNCE_PREFIX = 'an';

/** Button data of at most 64 bytes. */
export function packAnnounce(button: AnnounceButton): string {
  return `${ANNOUNCE_PREFIX}:${button.action === 'switch' ? button.kind : button.action}`;
}

/** The button, or nothing where the data are not what `packAnnounce` makes. */
export function unpackAnnounce(data: string): AnnounceButton | undefined {
  const word = data.startsWith(`${ANNOUNCE_PREFIX}:`) ? data.slice(ANNOUNCE_PREFIX.length + 1) : '';
  if (word === 'open') return { action: 'open' };
  if (word === 'back') return { action: 'back' };
  const kind = HIGHLIGHT_KINDS.find((one) => one === word);
  return kind === undefined ? undefined : { action: 'switch', kind };
}
