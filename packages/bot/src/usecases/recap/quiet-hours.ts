import { instantIn } from '../events/zoned-time.ts';
import { addDays, dayOf, hourIn, startOfDay } from '../zoned-days.ts';

/** Hours of the night in which a chat wants no message that nobody asked for: from the first to the second. */
export const QUIET_HOURS = { '22-8': [22, 8], '23-7': [23, 7], '20-10': [20, 10], none: undefined } as const;

/** A choice of them. */
export type QuietHours = keyof typeof QUIET_HOURS;

const HOUR_MS = 3_600_000;

/** When a message may be told: at once (`undefined`), or when the chat's night is over; `now` in ms. */
export function quietUntil(quiet: QuietHours, zone: string, now: number): string | undefined {
  const hours = QUIET_HOURS[quiet];
  if (hours === undefined) return undefined;
  const [from, to] = hours;
  const hour = hourIn(now, zone);
  if (hour >= to && hour < from) return undefined;
  const today = dayOf(now, zone);
  const morning = hour < to ? today : addDays(today, 1);
  const end = instantIn(`${morning}T${String(to).padStart(2, '0')}:00:00`, zone);
  // Hint: where the clocks skip that very hour, by the length of a usual day.
  return new Date(end ?? Date.parse(startOfDay(morning, zone)) + to * HOUR_MS).toISOString();
}
