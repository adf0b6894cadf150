import type { Instant } from '@prime-tally/stats-core/ports';
import { wholeSecondOf } from './whole-second.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Zones lie at most 14 hours off UTC; the rest is room for a clock that jumps. */
const AROUND_MS = 16 * 60 * MINUTE_MS;

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_ZONES = 700;

/** The day of an instant in a zone (IANA), as `YYYY-MM-DD`; `ms` since 1970. */
export function dayOf(ms: number, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    // Swedes write the year first.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });
    if (formats.size < MOST_ZONES) formats.set(zone, format);
  }
  return format.format(ms);
}

/** The first instant of a day in a zone: midnight, or later where the clock skips it. */
export function startOfDay(day: string, zone: string): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Minutes in which the day has not begun, and in which it has.
  let before = (midnight - AROUND_MS) / MINUTE_MS;
  let after = (midnight + AROUND_MS) / MINUTE_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle * MINUTE_MS, zone) < day) before = middle;
    else after = middle;
  }
  return wholeSecondOf(after * MINUTE_MS);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the calendar has this day, `YYYY-MM-DD`, in a year that the game can have. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

const hourFormats = new Map<string, Intl.DateTimeFormat>();

/** The hour of an instant in a zone (IANA), 0 to 23; `ms` since 1970. */
export function hourIn(ms: number, zone: string): number {
  let format = hourFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone });
    if (hourFormats.size < MOST_ZONES) hourFormats.set(zone, format);
  }
  return Number(format.format(ms));
}
