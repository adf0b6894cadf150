import type { LocalDateTime } from '../snapshot.ts';

/** Milliseconds of a day. */
export const DAY_MS: number = 86_400_000;

const SHAPE = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** Place of a local moment on a line without zones, in ms; `undefined` where the calendar or the clock has no such moment. Differences between two are exact only when the phone's zone stayed the same. */
export function momentOf(text: LocalDateTime): number | undefined {
  if (!SHAPE.test(text)) return undefined;
  const year = 100 * pairAt(text, 0) + pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  const hour = pairAt(text, 11);
  const minute = pairAt(text, 14);
  const second = pairAt(text, 17);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  // Hint: Date.UTC rolls 30 February over to March, so the day must come back unchanged.
  const back = new Date(moment);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? moment : undefined;
}

/** Two digits as a number; a thousand histories read three thousand dates, and Number() of slices costs four times as much. */
function pairAt(text: string, at: number): number {
  return 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 11 * 48;
}

/** The local day `yyyy-mm-dd` of a place on the line. */
export function dayTextOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
