import { type Cells, createCells, splitWords } from './cells.ts';
import { isBlank, plainText, skipBlanks } from './characters.ts';
import {
  type Dictionary,
  decodeGlued,
  decodeWords,
  longestNameAt,
  META_TEXTS,
  type MetaColumn,
  type Name,
  type NameAt,
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

/**
 * How the columns of a header row are told apart: by tabs, by known names with blanks or nothing between them, or by tabs and,
 * in cells that are nothing but known names, by these.
 */
export type HeaderForm = 'tab' | 'blank' | 'mixed';

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
  if (form === 'blank') return withMeta(form, piecesOfWords(text, start, end, dictionary));
  const pieces = piecesBetweenTabs(text, start, end, dictionary);
  return withMeta(form, form === 'tab' ? pieces : splitCells(pieces, text.slice(start, end), dictionary));
}

/** Every cell that is nothing but known names as these; a tab that is still there stays a border. */
function splitCells<K extends string>(
  pieces: readonly Piece<K>[],
  row: string,
  dictionary: Dictionary<K>,
): Piece<K>[] {
  const split: Piece<K>[] = [];
  for (const piece of pieces) {
    const names = piece.name ? undefined : decodeGlued(dictionary, row, piece.start, piece.end);
    if (!names) split.push({ ...piece, index: split.length });
    for (const { name, start, end } of names ?? [])
      split.push({ index: split.length, name, text: name.header, start, end });
  }
  return split;
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
    const cellStart = skipBlanks(text, from, to);
    let cellEnd = to;
    while (cellEnd > cellStart && isBlank(text.charCodeAt(cellEnd - 1))) cellEnd--;
    const cell = text.slice(cellStart, cellEnd);
    // Only a header with odd blanks in it needs them made plain.
    const known = dictionary.byHeader.get(cell);
    const header = known ? known.header : plainText(cell, 0, cell.length);
    pieces.push({
      index: pieces.length,
      name: known ?? dictionary.byHeader.get(header),
      text: header,
      start: cellStart - start,
      end: cellEnd - start,
    });
    from = to + 1;
  }
  return pieces;
}

/** The words of the row, as many as there are. */
function wordsOf(text: string, start: number, end: number): Cells {
  // A word and its blank are two units at least.
  const cells = createCells((end - start + 2) >> 1);
  splitWords(text, start, end, cells);
  return cells;
}

function piecesOfWords<K extends string>(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary<K>,
): Piece<K>[] {
  const { count, starts, ends } = wordsOf(text, start, end);
  const words = new Array<string>(count);
  for (let index = 0; index < count; index++) words[index] = text.slice(starts[index], ends[index]);
  const pieces: Piece<K>[] = [];
  const push = (name: Name<K> | undefined, from: number, to: number): void => {
    const [first, last] = [starts[from] as number, ends[to - 1] as number];
    const header = name ? name.header : plainText(text, first, last);
    pieces.push({ index: pieces.length, name, text: header, start: first - start, end: last - start });
  };
  const names = decodeWords(dictionary, words);
  if (names) {
    let at = 0;
    for (const name of names) {
      push(name, at, at + name.words);
      at += name.words;
    }
    return pieces;
  }
  let gapFrom = -1;
  for (let at = 0; at < words.length; ) {
    const name = longestNameAt(dictionary, words, at);
    if (!name) {
      if (gapFrom < 0) gapFrom = at;
      at++;
      continue;
    }
    if (gapFrom >= 0) push(undefined, gapFrom, at);
    gapFrom = -1;
    push(name, at, at + name.words);
    at += name.words;
  }
  if (gapFrom >= 0) push(undefined, gapFrom, words.length);
  return unglued(pieces, text.slice(start, end), dictionary);
}

/**
 * The pieces with every gap replaced that is nothing but known names which lost the blanks between them: the whole row,
 * the gap alone, or the gap with the name it touches on either side or both.
 */
function unglued<K extends string>(
  pieces: readonly Piece<K>[],
  row: string,
  dictionary: Dictionary<K>,
): Piece<K>[] {
  const decoded = (from: Piece<K> | undefined, to: Piece<K> | undefined): NameAt<K>[] | undefined =>
    from && to && decodeGlued(dictionary, row, from.start, to.end);
  const result: Piece<K>[] = [];
  const add = ({ name, start, end }: NameAt<K>): void => {
    result.push({ index: result.length, name, text: name.header, start, end });
  };
  const whole = decoded(pieces[0], pieces[pieces.length - 1]);
  if (whole) {
    whole.forEach(add);
    return result;
  }
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece<K>;
    const last = result[result.length - 1];
    const left = last?.name ? last : undefined;
    const right = pieces[index + 1];
    const alone = piece.name ? undefined : decoded(piece, piece);
    const withLeft = piece.name || alone ? undefined : decoded(left, piece);
    const withRight = piece.name || (alone ?? withLeft) ? undefined : decoded(piece, right);
    const withBoth = piece.name || (alone ?? withLeft ?? withRight) ? undefined : decoded(left, right);
    const names = alone ?? withLeft ?? withRight ?? withBoth;
    if (withLeft ?? withBoth) result.pop();
    if (withRight ?? withBoth) index++;
    if (names) names.forEach(add);
    else
      result.push({
        index: result.length,
        name: piece.name,
        text: piece.text,
        start: piece.start,
        end: piece.end,
      });
  }
  return result;
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
