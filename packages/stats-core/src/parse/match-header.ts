import { plainText, skipBlanks, skipWord } from './characters.ts';
import {
  type Dictionary,
  decodeGlued,
  longestNameAt,
  META_TEXTS,
  type MetaColumn,
  type Name,
  nameOf,
} from './dictionary.ts';

/** A column of a header row, or, in the blank form, a gap: a run of words that begin no known name. */
export interface Piece<K extends string = string> {
  /** Its place in the row. */
  readonly index: number;
  readonly name: Name<K> | undefined;
  /** The words as they stand, one space between them. */
  readonly text: string;
  /** UTF-16 offset from the start of the header row. */
  readonly start: number;
  readonly end: number;
}

/** How the columns of a header row are told apart: by tabs, or by known names with blanks or nothing between them. */
export type HeaderForm = 'tab' | 'blank';

/** A header row, matched. */
export interface HeaderMatch<K extends string = string> {
  readonly form: HeaderForm;
  readonly pieces: readonly Piece<K>[];
  /** Indices into `pieces` of the five text columns; -1 where one is missing. */
  readonly meta: Readonly<Record<MetaColumn, number>>;
  /** Whether the five stand side by side in the game's order, so that their values anchor the row. */
  readonly isAnchored: boolean;
  /** Whether words are left over that begin no known name, so that the columns can't be counted. */
  readonly hasGaps: boolean;
  /** Headers of the text columns that are missing. */
  readonly missing: readonly string[];
  /** Index of a text column that stands a second time, or -1. */
  readonly repeatedMeta: number;
}

/** Matches the header row in `[start, end)`; linear in its length. */
export function matchHeader<K extends string>(
  text: string,
  start: number,
  end: number,
  form: HeaderForm,
  dictionary: Dictionary<K>,
): HeaderMatch<K> {
  const pieces =
    form === 'tab'
      ? piecesBetweenTabs(text, start, end, dictionary)
      : piecesOfWords(text, start, end, dictionary);
  return withMeta(form, pieces);
}

function piecesBetweenTabs<K extends string>(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary<K>,
): Piece<K>[] {
  const pieces: Piece<K>[] = [];
  for (let from = start; from <= end; ) {
    const tab = text.indexOf('\t', from);
    const to = tab < 0 || tab > end ? end : tab;
    const header = plainText(text, from, to);
    const cellStart = skipBlanks(text, from, to);
    let cellEnd = to;
    while (cellEnd > cellStart && skipBlanks(text, cellEnd - 1, cellEnd) === cellEnd) cellEnd--;
    pieces.push({
      index: pieces.length,
      name: dictionary.byHeader.get(header),
      text: header,
      start: cellStart - start,
      end: cellEnd - start,
    });
    from = to + 1;
  }
  return pieces;
}

function piecesOfWords<K extends string>(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary<K>,
): Piece<K>[] {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = skipBlanks(text, start, end); at < end; ) {
    const wordEnd = skipWord(text, at, end);
    words.push(text.slice(at, wordEnd));
    starts.push(at - start);
    ends.push(wordEnd - start);
    at = skipBlanks(text, wordEnd, end);
  }
  const lengths = decodedLengths(words, dictionary);
  const pieces: Stretch<K>[] = [];
  let gapFrom = -1;
  const closeGap = (before: number): void => {
    if (gapFrom < 0) return;
    const header = words.slice(gapFrom, before).join(' ');
    pieces.push({
      name: undefined,
      text: header,
      start: starts[gapFrom] as number,
      end: ends[before - 1] as number,
    });
    gapFrom = -1;
  };
  for (let at = 0; at < words.length; ) {
    const length = lengths ? (lengths[at] as number) : longestNameAt(dictionary, words, at);
    if (length === 0) {
      if (gapFrom < 0) gapFrom = at;
      at++;
      continue;
    }
    closeGap(at);
    const name = nameOf(dictionary, words, at, at + length) as Name<K>;
    at += length;
    pieces.push({
      name,
      text: name.header,
      start: starts[at - length] as number,
      end: ends[at - 1] as number,
    });
  }
  closeGap(words.length);
  const whole = lengths ? pieces : unglued(pieces, text.slice(start, end), dictionary);
  return whole.map((piece, index) => ({ index, ...piece }));
}

/** A piece before it is known which one of the row it is. */
type Stretch<K extends string> = Omit<Piece<K>, 'index'>;

/**
 * The pieces with every gap replaced that is nothing but known names which lost the blanks between them: the gap alone
 * or with the name it touches on either side or both.
 */
function unglued<K extends string>(
  pieces: readonly Stretch<K>[],
  row: string,
  dictionary: Dictionary<K>,
): readonly Stretch<K>[] {
  const decoded = (from: Stretch<K> | undefined, to: Stretch<K> | undefined): Stretch<K>[] | undefined =>
    from &&
    to &&
    decodeGlued(dictionary, row, from.start, to.end)?.map((at) => ({ ...at, text: at.name.header }));
  const whole = decoded(pieces[0], pieces[pieces.length - 1]);
  if (whole) return whole;
  const result: Stretch<K>[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Stretch<K>;
    if (piece.name) {
      result.push(piece);
      continue;
    }
    const left = result[result.length - 1]?.name ? result[result.length - 1] : undefined;
    const right = pieces[index + 1];
    const alone = decoded(piece, piece);
    const withLeft = alone ? undefined : decoded(left, piece);
    const withRight = (alone ?? withLeft) ? undefined : decoded(piece, right);
    const withBoth = (alone ?? withLeft ?? withRight) ? undefined : decoded(left, right);
    if (withLeft ?? withBoth) result.pop();
    if (withRight ?? withBoth) index++;
    result.push(...(alone ?? withLeft ?? withRight ?? withBoth ?? [piece]));
  }
  return result;
}

/**
 * The one reading of the words as known names alone, as word counts by first word; `undefined` where there is none.
 * Hint: taking the longest name at each word is the same for the base catalogue but not for every overlay.
 */
function decodedLengths<K extends string>(
  words: readonly string[],
  dictionary: Dictionary<K>,
): Int32Array | undefined {
  const lengths = new Int32Array(words.length);
  for (let at = words.length - 1; at >= 0; at--) {
    let node = dictionary.words;
    for (let index = at; index < words.length; index++) {
      const next = node.next.get(words[index] as string);
      if (!next) break;
      node = next;
      const after = index + 1;
      if (node.name && (after === words.length || lengths[after] !== 0)) lengths[at] = after - at;
    }
  }
  return words.length > 0 && lengths[0] !== 0 ? lengths : undefined;
}

function withMeta<K extends string>(form: HeaderForm, pieces: readonly Piece<K>[]): HeaderMatch<K> {
  const meta: Record<MetaColumn, number> = { timeSpan: -1, agent: -1, faction: -1, date: -1, time: -1 };
  let repeatedMeta = -1;
  pieces.forEach(({ name }, index) => {
    if (!name?.meta) return;
    if (meta[name.meta] >= 0) repeatedMeta = index;
    else meta[name.meta] = index;
  });
  const places = Object.values(meta);
  return {
    form,
    pieces,
    meta,
    isAnchored: places.every((place, index) => place >= 0 && place === meta.timeSpan + index),
    hasGaps: form === 'blank' && pieces.some((piece) => !piece.name),
    missing: META_TEXTS.filter((_, index) => (places[index] as number) < 0),
    repeatedMeta,
  };
}
