import type { LocalDateTime } from '@prime-tally/stats-core';
import type { Instant } from '@prime-tally/stats-core/ports';
import { wholeSecondOf } from '../whole-second.ts';

const DAY_MS = 86_400_000;

/** What the clocks of a zone (IANA) show at that instant, to the second. */
export function localOf(instant: Instant, zone: string): LocalDateTime {
  return localTextOf(Date.parse(instant), zone);
}

/**
 * The instant at which the clocks of a zone show that moment: of two the earlier, nothing where they skip it (when summer
 * time begins) or the calendar has no such day.
 */
export function instantIn(local: LocalDateTime, zone: string): Instant | undefined {
  const moment = Date.parse(`${local}Z`);
  if (!Number.isFinite(moment)) return undefined;
  // The zone's offset a day before and a day after: one of them holds, whatever changes in between.
  const fits = [moment - DAY_MS, moment + DAY_MS]
    .map((near) => moment - (Date.parse(`${localTextOf(near, zone)}Z`) - near))
    .sort((a, b) => a - b)
    .find((instant) => localTextOf(instant, zone) === local);
  return fits === undefined ? undefined : wholeSecondOf(fits);
}

function localTextOf(ms: number, zone: string): LocalDateTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(ms);
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}:${of.second}`;
}
