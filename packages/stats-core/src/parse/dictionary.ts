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
  readonly metaNames: readonly Name<K>[];
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
  const metaNames: Name<K>[] = [];
  for (const [header, key] of catalogue.headers) {
    const stat = catalogue.stats[key];
    const name: Name<K> = {
      key,
      header,
      isCurrent: stat.header === header,
      meta: META_HEADERS[header],
      order: stat.order,
      order2019: stat.order2019 ?? -1,
    };
    byHeader.set(header, name);
    if (name.meta) metaNames.push(name);
    let node = words;
    for (const word of header.split(' ')) {
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
  return { byHeader, words, byFirstCharacter, metaNames, seconds: secondsOf(catalogue) };
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

/** How many words from `words[at]` the longest known name takes; 0 = none starts there. */
export function longestNameAt<K extends string>(
  dictionary: Dictionary<K>,
  words: readonly string[],
  at: number,
): number {
  let node = dictionary.words;
  let longest = 0;
  for (let index = at; index < words.length; index++) {
    const next = node.next.get(words[index] as string);
    if (!next) break;
    node = next;
    if (node.name) longest = index - at + 1;
  }
  return longest;
}

/** The known name made of exactly these words, if any. */
export function nameOf<K extends string>(
  dictionary: Dictionary<K>,
  words: readonly string[],
  from: number,
  to: number,
): Name<K> | undefined {
  return dictionary.byHeader.get(words.slice(from, to).join(' '));
}

/**
 * The names whose texts stand one after another in `[start, end)` with or without blanks between them and nothing else,
 * with their offsets; `undefined` where there is no such reading. Unique for a uniquely decodable dictionary.
 */
export function decodeGlued<K extends string>(
  dictionary: Dictionary<K>,
  text: string,
  start: number,
  end: number,
): { name: Name<K>; start: number; end: number }[] | undefined {
  // `ways[i]`: a name that begins at start + i and after which the rest can be read too.
  const ways: (Name<K> | undefined)[] = new Array(end - start).fill(undefined);
  const isOpen = (at: number): boolean =>
    at === end || (at < end && (ways[at - start] !== undefined || passes[at - start] === 1));
  const passes = new Uint8Array(end - start);
  for (let at = end - 1; at >= start; at--) {
    if (isBlank(text.charCodeAt(at))) {
      if (isOpen(at + 1)) passes[at - start] = 1;
      continue;
    }
    for (const name of dictionary.byFirstCharacter.get(text.charAt(at)) ?? []) {
      if (text.startsWith(name.header, at) && isOpen(at + name.header.length)) {
        ways[at - start] = name;
        break;
      }
    }
  }
  const found: { name: Name<K>; start: number; end: number }[] = [];
  for (let at = start; at < end; ) {
    const name = ways[at - start];
    if (name) {
      found.push({ name, start: at, end: at + name.header.length });
      at += name.header.length;
    } else if (passes[at - start] === 1) at++;
    else return undefined;
  }
  return found.length > 0 ? found : undefined;
}
