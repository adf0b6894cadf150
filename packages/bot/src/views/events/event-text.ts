import { type EventFormula, formatValue, type PostTiming } from '@prime-tally/stats-core';
import type { EventCard } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../../locales/locale.ts';
import { boardStatOf, FEATURED_STATS } from '../../usecases/boards.ts';
import { countingTimeOf } from '../../usecases/events/assign-posts.ts';
import { localOf } from '../../usecases/events/zoned-time.ts';

/** How an event is put into words. */
export interface EventFrame {
  readonly locale: Locale;
  readonly catalogue: Catalogue<string>;
}

/** When it is: `5 Dec 2026, 14:00 – 16:00 (Europe/Berlin)`. */
export function whenText(
  { formats }: Locale,
  { from, to, zone }: Pick<EventCard, 'from' | 'to' | 'zone'>,
): string {
  return `${formats.instant(from, zone)} – ${untilText(formats, from, to, zone)} (${zone})`;
}

/** From when to when posts count. */
export function countingText(
  { formats }: Locale,
  event: Pick<EventCard, 'from' | 'to' | 'zone' | 'graceMinutes'>,
): { readonly from: string; readonly until: string } {
  const { zone } = event;
  const { opensAt, closesAt } = countingTimeOf(event);
  const isOneDay = isSameDay(opensAt, closesAt, zone);
  return {
    from: isOneDay ? formats.time(opensAt, zone) : formats.instant(opensAt, zone),
    until: untilText(formats, opensAt, closesAt, zone),
  };
}

function untilText(formats: Locale['formats'], from: string, to: string, zone: string): string {
  return isSameDay(from, to, zone) ? formats.time(to, zone) : formats.instant(to, zone);
}

function isSameDay(one: string, other: string, zone: string): boolean {
  return localOf(one, zone).slice(0, 10) === localOf(other, zone).slice(0, 10);
}

/** What counts: `AP`, `AP + 5,000 × Portals Captured`. */
export function formulaText({ locale, catalogue }: EventFrame, formula: EventFormula): string {
  const nameOf = (key: string): string =>
    key === FEATURED_STATS[0] ? locale.board.ap : (boardStatOf(catalogue, key)?.name ?? key);
  if (typeof formula === 'string') return nameOf(formula);
  return formula
    .map(({ key, weight }) => (weight === 1 ? nameOf(key) : `${weightText(locale, weight)} × ${nameOf(key)}`))
    .join(' + ');
}

/** A score with its unit, where it counts one stat; gains have a plus. */
export function scoreText({ locale, catalogue }: EventFrame, formula: EventFormula, score: number): string {
  const { tag } = locale.formats;
  if (typeof formula === 'string') return formatValue(formula, score, tag, { catalogue, isSigned: true });
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(score);
}

function weightText({ formats }: Locale, weight: number): string {
  return new Intl.NumberFormat(formats.tag, { maximumFractionDigits: 3 }).format(weight);
}

/** What stands behind an agent whose posts were not on time. */
export function timingMark(start: PostTiming, end: PostTiming): string {
  const isOnTime = (timing: PostTiming): boolean => timing === 'on_time' || timing === 'missing';
  return isOnTime(start) && isOnTime(end) ? '' : ' ⏰';
}
