import type { HeaderForm, HeaderMatch } from './match-header.ts';
import type { Plan } from './plan.ts';

/** A header row seen before, and the plan for its last count of values. */
export interface CachedHeader<K extends string> {
  readonly text: string;
  readonly form: HeaderForm;
  readonly match: HeaderMatch<K>;
  plan: Plan<K> | undefined;
}

const CAPACITY = 64;

/** Remembers the last headers; bounded, since anyone chooses the keys. */
export interface MatchCache<K extends string> {
  find(header: string, form: HeaderForm): CachedHeader<K> | undefined;
  /** Matches a copy of the header, so that nothing which is kept refers to the text that it came from. */
  add(header: string, form: HeaderForm, match: (copy: string) => HeaderMatch<K>): CachedHeader<K>;
}

/** An empty cache. */
export function createMatchCache<K extends string>(): MatchCache<K> {
  const entries: CachedHeader<K>[] = [];
  let oldest = 0;
  return {
    // Hint: a comparison of strings ends at the length or the first other bytes; a map would hash the whole header.
    find(header, form) {
      for (const entry of entries) if (entry.text === header && entry.form === form) return entry;
      return undefined;
    },
    add(header, form, match) {
      const text = ownCopy(header);
      const entry: CachedHeader<K> = { text, form, match: match(text), plan: undefined };
      entries[oldest] = entry;
      oldest = (oldest + 1) % CAPACITY;
      return entry;
    },
  };
}

/** The same text in memory of its own. Hint: a slice keeps the whole text it was cut from alive. */
function ownCopy(text: string): string {
  const copy = `${text.slice(0, 1)}${text.slice(1)}`;
  copy.charCodeAt(copy.length - 1);
  return copy;
}
