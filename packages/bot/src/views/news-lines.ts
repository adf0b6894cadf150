import { type BadgeCrossing, formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../locales/locale.ts';
import { boardStatOf } from '../usecases/boards.ts';
import type { Gain } from '../usecases/gains.ts';
import type { Text } from './view.ts';

const MAX_BADGES = 5;
/** They have a line of their own. */
const AP_KEYS: readonly string[] = ['lifetimeAp', 'currentAp'];

interface Frame {
  readonly locale: Locale;
  readonly catalogue: Catalogue<string>;
}

/** The gains that are not AP. */
export function withoutAp(gains: readonly Gain[]): readonly Gain[] {
  return gains.filter(({ key }) => !AP_KEYS.includes(key));
}

/** The line of Lifetime AP, where it rose. */
export function apGain({ locale }: Frame, gains: readonly Gain[]): Text | undefined {
  const ap = gains.find(({ key }) => key === AP_KEYS[0]);
  return ap?.type === 'moved' ? locale.paste.ap(ap.after, ap.difference) : undefined;
}

/** One gain: how much more, a new best, or what there is now. */
export function gainText({ locale, catalogue }: Frame, gain: Gain): Text {
  const name = boardStatOf(catalogue, gain.key)?.name ?? gain.key;
  // “Hacks +3 hacks” says it twice.
  const unit = catalogue.stats[gain.key]?.unit?.toLowerCase();
  const isSaid = unit !== undefined && name.toLowerCase().includes(unit);
  const value = (number: number) =>
    isSaid ? locale.formats.number(number) : formatValue(gain.key, number, locale.formats.tag, { catalogue });
  switch (gain.type) {
    case 'moved':
      return locale.paste.counted(name, value(gain.difference));
    case 'beaten':
      return locale.paste.best(name, value(gain.after));
    case 'appeared':
      return locale.paste.appeared(name, value(gain.after));
  }
}

/** One line a badge, at most five. A stat that was not seen before says nothing about when its badge was earned. */
export function badgeLines(
  { locale, catalogue }: Frame,
  crossings: readonly BadgeCrossing[],
): readonly Text[] {
  const earned = crossings.filter((crossing) => !crossing.isFirstSight);
  const shown = earned.slice(0, MAX_BADGES).map(({ badge, tiers, multiple }) => {
    return locale.paste.badge(catalogue.badges[badge]?.name ?? badge, tiers, multiple);
  });
  return earned.length > MAX_BADGES ? [...shown, locale.paste.more(earned.length - MAX_BADGES)] : shown;
}
