import type { Faction } from '../snapshot.ts';
import { isDigit } from './characters.ts';

/** `readNumber`'s answer for a cell that is not digits alone. */
export const NUMBER_MALFORMED = -1;
/** Its answer for more than 2^53 − 1. */
export const NUMBER_LARGE = -2;

/**
 * The whole number in `[start, end)`, 0 to 2^53 − 1, or a negative answer. Plain ASCII digits only; a leading zero is
 * malformed, since the game prints none and a lost blank makes one.
 */
export function readNumber(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 0) return NUMBER_MALFORMED;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NUMBER_MALFORMED;
    number = number * 10 + digit;
  }
  if (length > 1 && text.charCodeAt(start) === 48) return NUMBER_MALFORMED;
  return number <= Number.MAX_SAFE_INTEGER ? number : NUMBER_LARGE;
}

// Thousands as spreadsheets group them, one kind of mark throughout.
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3}|\.\d{3}|['\u2019]\d{3}|[\u00a0\u2009\u202f]\d{3})+$/;
const GROUP_MARK = /[^\d]/g;

/** The number of a cell with well-formed groups of thousands, or a negative answer. */
export function readGroupedNumber(cell: string): number {
  if (cell.length > 32 || !GROUPED.test(cell)) return NUMBER_MALFORMED;
  const marks = new Set(cell.match(GROUP_MARK));
  if (marks.size > 1) return NUMBER_MALFORMED;
  const digits = cell.replace(GROUP_MARK, '');
  return readNumber(digits, 0, digits.length);
}

/** The faction the game names so, in exactly these letters. */
export function factionOf(text: string, start: number, end: number): Faction | undefined {
  if (end - start === 11 && text.startsWith('Enlightened', start)) return 'enlightened';
  if (end - start === 10 && text.startsWith('Resistance', start)) return 'resistance';
  return undefined;
}

function digitsAt(text: string, at: number, count: number): boolean {
  for (let index = 0; index < count; index++) if (!isDigit(text.charCodeAt(at + index))) return false;
  return true;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** Whether `[start, end)` has the shape `dddd-dd-dd`; such a day need not exist. */
export function isDateShaped(text: string, start: number, end: number): boolean {
  return (
    end - start === 10 &&
    text.charCodeAt(start + 4) === 45 &&
    text.charCodeAt(start + 7) === 45 &&
    digitsAt(text, start, 4) &&
    digitsAt(text, start + 5, 2) &&
    digitsAt(text, start + 8, 2)
  );
}

/** Whether `[start, end)` has the shape `dd:dd:dd`; such a time need not exist. */
export function isTimeShaped(text: string, start: number, end: number): boolean {
  return (
    end - start === 8 &&
    text.charCodeAt(start + 2) === 58 &&
    text.charCodeAt(start + 5) === 58 &&
    digitsAt(text, start, 2) &&
    digitsAt(text, start + 3, 2) &&
    digitsAt(text, start + 6, 2)
  );
}

const DAYS_IN_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `[start, end)` is a day of the Gregorian calendar, `yyyy-mm-dd`. */
export function isDate(text: string, start: number, end: number): boolean {
  if (!isDateShaped(text, start, end)) return false;
  const year = twoDigits(text, start) * 100 + twoDigits(text, start + 2);
  const month = twoDigits(text, start + 5);
  const day = twoDigits(text, start + 8);
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && day > 0 && (day <= (DAYS_IN_MONTH[month - 1] ?? 0) || isLeapDay);
}

/** Whether `[start, end)` is a time of day, `hh:mm:ss`. */
export function isTime(text: string, start: number, end: number): boolean {
  return (
    isTimeShaped(text, start, end) &&
    twoDigits(text, start) < 24 &&
    twoDigits(text, start + 3) < 60 &&
    twoDigits(text, start + 6) < 60
  );
}

/** Whether `[start, end)` can be a codename: 1 to 15 ASCII letters and digits (support.ingress.com, article 52097075196059). */
export function isCodename(text: string, start: number, end: number): boolean {
  if (end <= start || end - start > 15) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !((code | 32) >= 97 && (code | 32) <= 122)) return false;
  }
  return true;
}
