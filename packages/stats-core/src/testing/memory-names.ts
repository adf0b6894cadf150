import type { Instant } from '../ports/index.ts';

/** A name that somebody stands under, and until when it was theirs; absent = still. */
export interface NameUntil {
  readonly name: string;
  readonly until?: Instant;
}

// What a name stands between in a text or in JSON, where an escape such as \n may touch it. Not as the key of an object:
// else a codename such as "chatId" would hit what is not meant.
const BEFORE = String.raw`(?:^|[^a-z0-9]|\\[bfnrt]|\\u[0-9a-f]{4})`;
const AFTER = String.raw`(?![a-z0-9])(?!"\s*:)`;

/** Whether texts of that moment name somebody. */
export function isNaming(names: readonly NameUntil[], at: Instant, texts: readonly string[]): boolean {
  return names
    .filter(({ until }) => until === undefined || Date.parse(at) <= Date.parse(until))
    .map(({ name }) => new RegExp(`${BEFORE}${name}${AFTER}`, 'i'))
    .some((pattern) => texts.some((text) => pattern.test(text)));
}
