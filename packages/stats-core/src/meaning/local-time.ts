import type { LocalDateTime } from '../snapshot.ts';

/** Milliseconds of a day. */
export const DAY_MS: number = 86_400_000;

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/;

/** Place of a local moment on a line without zones, in ms; `undefined` where the calendar or the clock has no such moment. Differences between two are exact only when the phone's zone stayed the same. */
export function momentOf(text: LocalDateTime): number | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1000 || hour > 23 || minute > 59 || second > 59) return undefined;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  // Hint: Date.UTC rolls 30 February over to March, so the day must come back unchanged.
  const back = new Date(moment);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? moment : undefined;
}

/** The local day `yyyy-mm-dd` of a place on the line. */
export function dayTextOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
