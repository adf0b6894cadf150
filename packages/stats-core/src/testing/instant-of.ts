import { DAY_MS, momentOf } from '../meaning/local-time.ts';
import type { LocalDateTime } from '../snapshot.ts';

/** A local moment as an instant, in ms: of two possible ones the earlier; where the clock skipped it, as late after the skip as it says. UTC without a zone. */
export function instantOf(takenAt: LocalDateTime, zone: string | undefined): number {
  const moment = momentOf(takenAt);
  if (moment === undefined) throw new Error(`${takenAt} is no local moment`);
  if (zone === undefined) return moment;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const localOf = (instant: number): number => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const text = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
    return momentOf(text) ?? Number.NaN;
  };
  const [early, late] = [moment - DAY_MS, moment + DAY_MS].map((near) => moment - (localOf(near) - near));
  const fits = [early, late].find((instant) => instant !== undefined && localOf(instant) === moment);
  return fits ?? early ?? moment;
}
