import type { Catalogue } from '@prime-tally/stats-defs';
import { isBlank } from './characters.ts';

/** The part of a catalogue that the parser reads. */
export type ParserCatalogue<K extends string> = Pick<Catalogue<K>, 'stats' | 'headers' | 'timeSpans'>;

/** The five text columns; every export has them. */
export type MetaColumn = 'timeSpan' | 'agent' | 'faction' | 'date' | 'time';

/** One header text that the parser knows. */
export interface Name<K extends string = string> {
  readonly key: K;
  readonly header: string;
  /** How many words the header has. */
  readonly words: number;
  /** A small number for each key, to mark stats by without hashing. */
  readonly slot: number;
  /** `false` for a name that the game used before. */
  readonly isCurrent: boolean;
  readonly meta: MetaColumn | undefined;
  /** Places in the layouts since 2021 and before; -1 where the stat was not in it. */
  readonly order: number;
  readonly order2019: number;
}

interface WordNode<K extends string> {
  readonly next: Map<string, WordNode<K>>;
  name: Name<K> | undefined;
}

/** A catalogue's headers, made ready for matching. */
export interface Dictionary<K extends string> {
  readonly byHeader: ReadonlyMap<string, Name<K>>;
  /** Names by their words, for headers with blanks between the columns. */
  readonly words: WordNode<K>;
  /** Names by first character, longest first, for headers with nothing between the columns. */
  readonly byFirstCharacter: ReadonlyMap<string, readonly Name<K>[]>;
  /** Every two words that stand side by side in a name, one blank between them. */
  readonly joints: ReadonlySet<string>;
  /** How many slots the names have. */
  readonly slots: number;
  /** Stats that share one header text: the first column's key → the second's. */
  readonly seconds: ReadonlyMap<K, K>;
}

// Attested texts of the five columns; their keys in a catalogue are looked up by them.
const META_HEADERS: Readonly<Record<string, MetaColumn>> = {
  'Time Span': 'timeSpan',
  'Agent Name': 'agent',
  'Agent Faction': 'faction',
  'Date (yyyy-mm-dd)': 'date',
  'Time (hh:mm:ss)': 'time',
};

/** Headers of the five text columns in the game's order. */
export const META_TEXTS: readonly string[] = Object.keys(META_HEADERS);

/** A catalogue's headers as a dictionary; linear in the catalogue. */
export function createDictionary<K extends string>(catalogue: ParserCatalogue<K>): Dictionary<K> {
  const byHeader = new Map<string, Name<K>>();
  const words: WordNode<K> = { next: new Map(), name: undefined };
  const byFirstCharacter = new Map<string, Name<K>[]>();
  const joints = new Set<string>();
  const slots = new Map<K, number>();
  for (const [header, key] of catalogue.headers) {
    const stat = catalogue.stats[key];
    if (!slots.has(key)) slots.set(key, slots.size);
    const split = header.split(' ');
    const name: Name<K> = {
      key,
      header,
      words: split.length,
      slot: slots.get(key) as number,
      isCurrent: stat.header === header,
      meta: META_HEADERS[header],
      order: stat.order,
      order2019: stat.order2019 ?? -1,
    };
    byHeader.set(header, name);
    for (let index = 1; index < split.length; index++) joints.add(`${split[index - 1]} ${split[index]}`);
    let node = words;
    for (const word of split) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), name: undefined };
        node.next.set(word, next);
      }
      node = next;
    }
    node.name = name;
    const first = header.charAt(0);
    const sameFirst = byFirstCharacter.get(first);
    if (sameFirst) sameFirst.push(name);
    else byFirstCharacter.set(first, [name]);
  }
  for (const names of byFirstCharacter.values()) names.sort((a, b) => b.header.length - a.header.length);
  return { byHeader, words, byFirstCharacter, joints, slots: slots.size, seconds: secondsOf(catalogue) };
}

function secondsOf<K extends string>(catalogue: ParserCatalogue<K>): Map<K, K> {
  const seconds = new Map<K, K>();
  for (const key in catalogue.stats) {
    const stat = catalogue.stats[key];
    const first = catalogue.headers.get(stat.header);
    if (first !== undefined && first !== key && stat.evidence !== 'label-only') seconds.set(first, key);
  }
  return seconds;
}

/** The longest known name whose words begin at `words[at]`, if any. */
export function longestNameAt<K extends string>(
  dictionary: Dictionary<K>,
  words: readonly string[],
  at: number,
): Name<K> | undefined {
  let node: WordNode<K> | undefined = dictionary.words;
  let longest: Name<K> | undefined;
  for (let index = at; index < words.length; index++) {
    node = node.next.get(words[index] as string);
    if (!node) break;
    longest = node.name ?? longest;
  }
  return longest;
}

/**
 * The one reading of the words as known names and nothing else; `undefined` where there is none.
 * Hint: taking the longest name at each word is the same for the base catalogue but not for every overlay.
 */
export function decodeWords<K extends string>(
  dictionary: Dictionary<K>,
  words: readonly string[],
): Name<K>[] | undefined {
  // `before[i]`: a name that ends before word i, reached from the first word.
  const before: (Name<K> | undefined)[] = [];
  let furthest = 0;
  for (let at = 0; at <= furthest && at < words.length; at++) {
    if (at > 0 && !before[at]) continue;
    let node: WordNode<K> | undefined = dictionary.words;
    for (let index = at; index < words.length; index++) {
      node = node.next.get(words[index] as string);
      if (!node) break;
      if (!node.name) continue;
      before[index + 1] ??= node.name;
      furthest = Math.max(furthest, index + 1);
    }
  }
  const names: Name<K>[] = [];
  for (let at = words.length; at > 0; ) {
    const name = before[at];
    if (!name) return undefined;
    names.push(name);
    at -= name.words;
  }
  return names.reverse();
}

/** A name and where it stands. */
export interface NameAt<K extends string> {
  readonly name: Name<K>;
  readonly start: number;
  readonly end: number;
}

/**
 * The names whose texts stand one after another in `[start, end)` with or without blanks between them and nothing else;
 * `undefined` where there is no such reading. Unique for a uniquely decodable dictionary; ends at the first word that
 * none can begin.
 */
export function decodeGlued<K extends string>(
  dictionary: Dictionary<K>,
  text: string,
  start: number,
  end: number,
): NameAt<K>[] | undefined {
  // `before[i]`: the name that ends at start + i, or a blank; reached from the start.
  const before: (NameAt<K> | 'blank' | undefined)[] = [];
  let furthest = start;
  for (let at = start; at <= furthest && at < end; at++) {
    if (at > start && !before[at - start]) continue;
    if (isBlank(text.charCodeAt(at))) {
      before[at + 1 - start] ??= 'blank';
      furthest = Math.max(furthest, at + 1);
      continue;
    }
    for (const name of dictionary.byFirstCharacter.get(text.charAt(at)) ?? []) {
      const to = at + name.header.length;
      if (to > end || !text.startsWith(name.header, at)) continue;
      before[to - start] ??= { name, start: at, end: to };
      furthest = Math.max(furthest, to);
    }
  }
  const found: NameAt<K>[] = [];
  for (let at = end; at > start; ) {
    const step = before[at - start];
    if (!step) return undefined;
    if (step === 'blank') at--;
    else {
      found.push(step);
      at = step.start;
    }
  }
  return found.length > 0 ? found.reverse() : undefined;
}
