import { momentOf } from '../meaning/local-time.ts';
import type { Instant } from './common.ts';

/** Most rows that a page of a board or of a history may have. */
export const PAGE_ROWS = 200;

/** What is wrong with a text that is no codename. */
export const NO_CODENAME: string = 'The codename is not 1 to 15 letters and digits.';
/** What is wrong with a user id. */
export const NO_USER: string = 'The user id is not a whole number.';
/** What is wrong with a chat id. */
export const NO_CHAT: string = 'The chat id is not a whole number.';
/** What is wrong with a text that no store can hold. */
export const NO_TEXT: string = 'A text has characters that are none.';
/** What is wrong with a window of time. */
export const NO_WINDOW: string = 'The window is not one in UTC, on seconds.';
/** What is wrong with the size of a page. */
export const NO_LIMIT: string = `The limit is not 1 to ${PAGE_ROWS}.`;

/** What is wrong with a moment in UTC. */
export const NO_INSTANT: string = 'The moment is not an instant in UTC.';

const LARGEST_ID = 9_223_372_036_854_775_807n;
const CODENAME = /^[A-Za-z0-9]{1,15}$/;
const ID = /^(?:0|-?[1-9]\d{0,18})$/;
const ZONE = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;
// What no Postgres text can hold: NUL, and halves of a surrogate pair.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Whether an agent can have this name in the game. */
export function isCodename(text: string): boolean {
  return CODENAME.test(text);
}

/** Whether it is a whole number in decimal text that fits 64 bits, written in the one usual way. */
export function isId(text: string): boolean {
  if (!ID.test(text)) return false;
  const id = BigInt(text);
  return id <= LARGEST_ID && id >= -LARGEST_ID;
}

/** Whether it is a moment in UTC that the calendar has, to the microsecond at most. */
export function isInstant(text: Instant): boolean {
  return INSTANT.test(text) && momentOf(text.slice(0, 19)) !== undefined;
}

/** Whether it is a moment in UTC that the calendar has, on a whole second. */
export function isWholeSecond(text: Instant): boolean {
  return text.endsWith('Z') && momentOf(text.slice(0, -1)) !== undefined;
}

/** Zones that were found to be some: asking costs a fifth of a save's checks. */
const zones = new Set<string>();
const ZONES = 1000;

/** Whether it names a zone of the time zone database. */
// Hint: offsets such as `+05:30` are zones to Intl, yet Postgres reads their sign the other way round.
export function isZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  if (zone.length > 64 || !ZONE.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    if (zones.size < ZONES) zones.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** Whether every store can hold the text. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** Whether every store can hold the text, which has 1 to `most` UTF-16 units. */
export function isShortText(text: string, most: number): boolean {
  return text !== '' && text.length <= most && isStorable(text);
}

/** Whether it has a form as JSON, of at most `most` UTF-16 units, whose texts every store can hold. */
export function isShortJson(value: unknown, most: number): boolean {
  let isHeld = true;
  try {
    const text = JSON.stringify(value, (key, part: unknown) => {
      isHeld &&= isStorable(key) && (typeof part !== 'string' || isStorable(part));
      return part;
    });
    return isHeld && text !== undefined && text.length <= most;
  } catch {
    return false;
  }
}

/** Whether a page may have that many rows, `most` at most. */
export function isLimit(limit: number, most: number = PAGE_ROWS): boolean {
  return isWhole(limit, most) && limit > 0;
}

/** Whether it is a whole number from 0 to `most`. */
export function isWhole(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}
