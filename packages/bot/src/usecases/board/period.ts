import type { Instant } from '@prime-tally/stats-core/ports';
import { wholeSecondOf } from '../whole-second.ts';
import { addDays, dayOf, isDay, startOfDay } from '../zoned-days.ts';

/** Units of the calendar that a board can count gains in. */
export type CalendarUnit = 'day' | 'week' | 'month';

/** What a board counts: newest values, or gains in a part of the calendar or in the last days. */
export type Period =
  | { readonly kind: 'all_time' }
  /** The unit that has this day (`YYYY-MM-DD`); absent = today. */
  | { readonly kind: CalendarUnit; readonly day?: string }
  /** Up to the hour that has this moment (ms); absent = now. */
  | { readonly kind: 'rolling'; readonly days: 7 | 30; readonly until?: number };

/** A period of gains with its ends, in a zone and at a moment. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
  /** Whether it is still running: its end lies ahead. */
  readonly isRunning: boolean;
  readonly previous: Period;
  /** Absent where it would begin in the future. */
  readonly next?: Period;
}

/** The period's kinds that buttons offer, in that order. */
export const OFFERED_PERIODS: readonly Period[] = [
  { kind: 'all_time' },
  { kind: 'day' },
  { kind: 'week' },
  { kind: 'month' },
  { kind: 'rolling', days: 7 },
  { kind: 'rolling', days: 30 },
];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Posts without a zone count as UTC: on the clocks of the far east they lie this much ahead, in ms. */
export const AHEAD_MS = 14 * HOUR_MS;

/** The window of a period, in a zone (IANA) at `now` (ms). Weeks begin on Monday. */
export function windowOf(period: Exclude<Period, { kind: 'all_time' }>, zone: string, now: number): Window {
  if (period.kind === 'rolling') return rollingWindowOf(period, now);
  const { kind } = period;
  const today = dayOf(now, zone);
  const first = firstDayOf(kind, period.day ?? today);
  const after = firstDayOf(kind, addDays(first, LENGTHS[kind].longest));
  const to = startOfDay(after, zone);
  const isRunning = Date.parse(to) > now;
  return {
    from: startOfDay(first, zone),
    to,
    isRunning,
    previous: { kind, day: firstDayOf(kind, addDays(first, -1)) },
    ...(!isRunning && { next: after === firstDayOf(kind, today) ? { kind } : { kind, day: after } }),
  };
}

function rollingWindowOf({ days, until }: Extract<Period, { kind: 'rolling' }>, now: number): Window {
  // By whole hours, so that a board may be remembered.
  const hour = Math.floor(Math.min(until ?? now, now) / HOUR_MS) * HOUR_MS;
  const isRunning = until === undefined;
  const later = hour + days * DAY_MS;
  return {
    from: wholeSecondOf(hour - days * DAY_MS),
    to: wholeSecondOf(isRunning ? hour + HOUR_MS + AHEAD_MS : hour),
    isRunning,
    previous: { kind: 'rolling', days, until: hour - days * DAY_MS },
    ...(!isRunning && {
      next: later >= now - HOUR_MS ? { kind: 'rolling', days } : { kind: 'rolling', days, until: later },
    }),
  };
}

/** `longest`: days after its first that surely lie in the next one. */
const LENGTHS: { readonly [unit in CalendarUnit]: { readonly longest: number } } = {
  day: { longest: 1 },
  week: { longest: 7 },
  month: { longest: 31 },
};

function firstDayOf(unit: CalendarUnit, day: string): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'day') return day;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

const TOKEN = /^(?:(a)|([dwm])(\d{8})?|r(7|30)(?:e([0-9a-z]{1,6}))?)$/;
const UNITS: Readonly<Record<string, CalendarUnit>> = { d: 'day', w: 'week', m: 'month' };

/** Source of a pattern that matches all that `packPeriod` makes, as one group. */
export const PERIOD_PATTERN = '([a-z0-9]{1,10})';

/** At most ten letters and digits. */
export function packPeriod(period: Period): string {
  switch (period.kind) {
    case 'all_time':
      return 'a';
    case 'rolling': {
      const { days, until } = period;
      return `r${days}${until === undefined ? '' : `e${Math.floor(until / HOUR_MS).toString(36)}`}`;
    }
    default:
      return `${period.kind[0]}${period.day?.replaceAll('-', '') ?? ''}`;
  }
}

/** The period, or nothing where the text is none that `packPeriod` makes. */
export function unpackPeriod(text: string): Period | undefined {
  const [, all, unit, digits, days, end] = TOKEN.exec(text) ?? [];
  if (all !== undefined) return { kind: 'all_time' };
  if (days !== undefined) {
    const hours = end === undefined ? undefined : Number.parseInt(end, 36);
    if (hours !== undefined && hours > MOST_HOURS) return undefined;
    return {
      kind: 'rolling',
      days: days === '7' ? 7 : 30,
      ...(hours !== undefined && { until: hours * HOUR_MS }),
    };
  }
  const kind = unit === undefined ? undefined : UNITS[unit];
  if (kind === undefined) return undefined;
  const day = digits?.replace(/(....)(..)(..)/, '$1-$2-$3');
  return day !== undefined && !isDay(day) ? undefined : { kind, ...(day !== undefined && { day }) };
}

/** To the end of the year 2099. */
const MOST_HOURS = Date.parse('2100-01-01T00:00:00Z') / HOUR_MS;
