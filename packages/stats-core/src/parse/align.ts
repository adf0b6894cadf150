import type { Dictionary, Name } from './dictionary.ts';
import type { HeaderMatch, Piece } from './match-header.ts';
import { type Place, touchingNames } from './touching-names.ts';

/** A column whose place among the values is certain. */
export interface Column<K extends string = string> {
  readonly header: string;
  readonly name: Name<K> | undefined;
  /** Index among the header's pieces of the (first) one it is made of. */
  readonly piece: number;
  /** Index among the values after the five text columns. */
  readonly at: number;
}

/** A run of header words and values that cannot be paired for certain. */
export interface Run {
  readonly headers: readonly string[];
  /** Whether the pairing is certain but the value may have been cut at the end of the text. */
  readonly isTail: boolean;
  readonly from: number;
  readonly to: number;
}

/** Which value belongs to which column. */
export interface Alignment<K extends string = string> {
  readonly columns: readonly Column<K>[];
  readonly run: Run | undefined;
}

/** The counts do not fit: fewer or more values than the columns need. */
export interface Misfit {
  readonly code: 'values_few' | 'values_many';
  readonly expected: number;
  readonly found: number;
  /** The gaps, where their words may be what cannot be counted. */
  readonly headers?: readonly string[];
}

/** A known name or a gap among the number columns; names that proved to belong to a gap are merged into it. */
interface Item<K extends string> extends Place<K> {
  readonly piece: number;
}

type AlignDictionary<K extends string> = Pick<Dictionary<K>, 'byHeader' | 'joints' | 'seconds'>;

/** Says which of `values` numbers belongs to which column of the header; never by a guess. */
export function align<K extends string>(
  match: HeaderMatch<K>,
  values: number,
  dictionary: AlignDictionary<K>,
): Alignment<K> | Misfit {
  const pieces = match.pieces.filter((piece) => !piece.name?.meta);
  if (!match.hasGaps) {
    if (values !== pieces.length) {
      const code = values < pieces.length ? 'values_few' : 'values_many';
      return { code, expected: pieces.length, found: values };
    }
    const columns = pieces.map(({ name, text, index }, at) => ({ header: text, name, piece: index, at }));
    return { columns, run: undefined };
  }
  const items = itemsOf(pieces, dictionary.seconds);
  const swallowed = namesOf(pieces) - namesOf(items);
  const found = alignGaps(items, values, swallowed, dictionary);
  if ('code' in found) return found;
  const runs = pieces.filter(({ name }, index) => !name && (index === 0 || pieces[index - 1]?.name)).length;
  const isOneColumn = runs === 1 && values === items.length;
  return aligned(items, values, isOneColumn ? found : withRepeated(items, pieces, found));
}

/** The doubtful items: from the first one up to the one behind the last. */
interface Doubt {
  readonly from: number;
  readonly to: number;
}

/**
 * Takes in a name beside the doubtful ones that a gap has swallowed: which of its two places is the column nobody can tell
 * where the unknown header may reach over the name between (`Zeta` `X` `Zeta Hacks X` or `Zeta X` `Zeta Hacks` `X`).
 */
// Hint: not where one unknown column fits all that is left over; reaching farther, it would leave too few.
function withRepeated<K extends string>(
  items: readonly Item<K>[],
  pieces: readonly Piece<K>[],
  { from, to }: Doubt,
): Doubt {
  const timesOf = (places: readonly Pick<Place<K>, 'name'>[], name: Name<K>): number =>
    places.filter((place) => place.name === name).length;
  const isRepeated = (item: Item<K> | undefined): boolean =>
    item?.name !== undefined && timesOf(pieces, item.name) > timesOf(items, item.name);
  return { from: isRepeated(items[from - 1]) ? from - 1 : from, to: isRepeated(items[to]) ? to + 1 : to };
}

function namesOf<K extends string>(places: readonly Pick<Place<K>, 'name'>[]): number {
  return new Set(places.flatMap(({ name }) => name ?? [])).size;
}

/**
 * Rule 1: a known name that touches a gap and also stands elsewhere in the row is part of the unknown header, since the
 * game repeats no header but the one that two stats share; so is the next one that then touches.
 */
function itemsOf<K extends string>(pieces: readonly Piece<K>[], seconds: ReadonlyMap<K, K>): Item<K>[] {
  const occurrences = new Map<Name<K>, number>();
  for (const { name } of pieces) if (name) occurrences.set(name, (occurrences.get(name) ?? 0) + 1);
  const isElsewhere = (name: Name<K> | undefined): boolean =>
    name !== undefined && (occurrences.get(name) ?? 0) > 1 && !seconds.has(name.key);
  // `inGap[i]`: piece i is a gap or part of one.
  const inGap = pieces.map((piece) => piece.name === undefined);
  for (let index = 1; index < pieces.length; index++) {
    if (inGap[index - 1] && isElsewhere(pieces[index]?.name)) inGap[index] = true;
  }
  for (let index = pieces.length - 2; index >= 0; index--) {
    if (inGap[index + 1] && isElsewhere(pieces[index]?.name)) inGap[index] = true;
  }
  const items: Item<K>[] = [];
  let gap: string[] | undefined;
  pieces.forEach((piece, index) => {
    if (!inGap[index]) {
      gap = undefined;
      items.push({ name: piece.name, piece: piece.index, texts: [piece.text] });
      return;
    }
    if (!gap) {
      gap = [];
      items.push({ name: undefined, piece: piece.index, texts: gap });
    }
    gap.push(piece.text);
  });
  return items;
}

/** Rules 2 to 5. `swallowed`: how many names stand in gaps only; one column of each may be its own all the same. */
function alignGaps<K extends string>(
  items: readonly Item<K>[],
  values: number,
  swallowed: number,
  dictionary: AlignDictionary<K>,
): Doubt | Misfit {
  const gaps = items.flatMap((item, index) => (item.name ? [] : [index]));
  const extra = values - (items.length - gaps.length);
  const expected = items.length;
  const headers = gaps.map((gap) => (items[gap] as Item<K>).texts.join(' '));
  if (extra - swallowed < gaps.length) return { code: 'values_few', expected, found: values, headers };
  // An unknown header has a word at least.
  const words = headers.reduce((sum, header) => sum + header.split(' ').length, 0);
  if (extra > words) return { code: 'values_many', expected, found: values, headers };
  // Gaps exist here, else the alignment was exact.
  let from = gaps[0] as number;
  let to = (gaps[gaps.length - 1] as number) + 1;
  if (gaps.length === 1 && extra === 1) {
    const { isLeftCertain, isRightCertain } = touchingNames(items, from, dictionary);
    if (from > 0 && !isLeftCertain) from--;
    if (to < items.length && !isRightCertain) to++;
  } else {
    from = Math.max(0, from - 1);
    to = Math.min(items.length, to + 1);
  }
  return { from, to };
}

/** Columns left of the doubtful items count from the left, those right of them from the right; what is between stays together. */
function aligned<K extends string>(
  items: readonly Item<K>[],
  values: number,
  { from, to }: Doubt,
): Alignment<K> {
  const columns: Column<K>[] = [];
  const certain = (item: Item<K>, at: number): void => {
    columns.push({ header: item.texts.join(' '), name: item.name, piece: item.piece, at });
  };
  const shift = values - items.length;
  items.forEach((item, index) => {
    if (index < from) certain(item, index);
    else if (index >= to) certain(item, index + shift);
  });
  const doubtful = items.slice(from, to);
  const gap = doubtful[0];
  if (doubtful.length === 1 && shift === 0 && gap) {
    certain(gap, from);
    return { columns: columns.sort((a, b) => a.at - b.at), run: undefined };
  }
  const headers = doubtful.flatMap((item) => (item.name ? item.texts : [item.texts.join(' ')]));
  return { columns, run: { headers, from, to: to + shift, isTail: false } };
}

/** The same alignment with the last value taken from its stat and kept apart. */
export function withoutTail<K extends string>({ columns }: Alignment<K>, tail: number): Alignment<K> {
  const headers = columns.flatMap(({ at, header }) => (at === tail ? [header] : []));
  return {
    columns: columns.filter(({ at }) => at !== tail),
    run: { headers, from: tail, to: tail + 1, isTail: true },
  };
}
