import { isBlank, skipBlanks, skipWord } from './characters.ts';
import { factionOf, isDateShaped, isTimeShaped } from './read-cell.ts';
import type { Row } from './row.ts';

const TAB = '\t';

/** Offsets of a row's cells; one object is filled again for every row, so that reading makes no garbage. */
export interface Cells {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Room for `capacity` cells. */
export function createCells(capacity: number): Cells {
  return { count: 0, starts: new Int32Array(capacity), ends: new Int32Array(capacity) };
}

/** How many tabs stand from `at` on in the line's blank end. */
function tabsAfter(text: string, at: number): number {
  let tabs = 0;
  for (let next = at; next < text.length && isBlank(text.charCodeAt(next)); next++) {
    const code = text.charCodeAt(next);
    if (code === 10 || code === 13) break;
    if (code === 9) tabs++;
  }
  return tabs;
}

/** How many tabs stand before `at` in the line's blank beginning; 0 where something else stands before them. */
function tabsBefore(text: string, at: number): number {
  let tabs = 0;
  for (let next = at - 1; next >= 0; next--) {
    const code = text.charCodeAt(next);
    if (code === 10 || code === 13) break;
    if (!isBlank(code)) return 0;
    if (code === 9) tabs++;
  }
  return tabs;
}

/**
 * Adds the empty cells at the ends of a value row, so that it has as many as its header row: only where the tabs before or
 * behind both rows prove them, since the game itself ends each row with one.
 */
export function addEmptyCells(text: string, header: Row, values: Row, columns: number, cells: Cells): void {
  const missing = columns - cells.count;
  if (missing <= 0) return;
  const before = tabsBefore(text, values.start) - tabsBefore(text, header.start);
  const after = tabsAfter(text, values.end) - tabsAfter(text, header.end);
  if (Math.max(0, before) + Math.max(0, after) !== missing) return;
  if (before > 0) {
    cells.starts.copyWithin(before, 0, cells.count);
    cells.ends.copyWithin(before, 0, cells.count);
    cells.count += before;
    for (let cell = before - 1, tab = values.start; cell >= 0; cell--) {
      tab = text.lastIndexOf('\t', tab - 1);
      cells.starts[cell] = tab;
      cells.ends[cell] = tab;
    }
  }
  for (let tab = text.indexOf('\t', values.end); cells.count < columns; tab = text.indexOf('\t', tab + 1)) {
    cells.starts[cells.count] = tab + 1;
    cells.ends[cells.count++] = tab + 1;
  }
}

/** Whether a tab stands in `[start, end)`. */
export function hasTab(text: string, start: number, end: number): boolean {
  const at = text.indexOf(TAB, start);
  return at >= 0 && at < end;
}

/** Fills `cells` with the words of the row; `false` when there are more than it has room for. */
export function splitWords(text: string, start: number, end: number, cells: Cells): boolean {
  const { starts, ends } = cells;
  let count = 0;
  for (let at = skipBlanks(text, start, end); at < end; ) {
    if (count === starts.length) return false;
    const wordEnd = skipWord(text, at, end);
    starts[count] = at;
    ends[count++] = wordEnd;
    at = skipBlanks(text, wordEnd, end);
  }
  cells.count = count;
  return true;
}

// A no-break, thin or unseen blank between two digits, as spreadsheets group thousands.
const ODD_BLANK = /\d[\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]\d/;

/** The number cells of a row, where its faction, date and time are found; else the whole row. */
function numbersOf(text: string, { start, end }: Row): { readonly anchor: number; readonly start: number } {
  const anchor = anchorAt(text, start, end);
  if (anchor < 0) return { anchor: start, start };
  let at = anchor;
  for (let word = 0; word < 3; word++) at = skipBlanks(text, skipWord(text, at, end), end);
  return { anchor, start: at };
}

/**
 * The first cell that has a blank which may stand inside its number, since the row's other cells stand between ordinary
 * blanks; those of a span say nothing.
 */
export function cellWithOddBlank(text: string, row: Row): Row | undefined {
  const numbers = numbersOf(text, row);
  const cells = text.slice(numbers.anchor, row.end);
  if (!cells.includes(' ') && !cells.includes('\t')) return undefined;
  const at = text.slice(numbers.start, row.end).search(ODD_BLANK);
  if (at < 0) return undefined;
  const isBorder = (index: number): boolean => text[index] === ' ' || text[index] === '\t';
  let [start, end] = [numbers.start + at, numbers.start + at + 1];
  while (start > numbers.start && !isBorder(start - 1)) start--;
  while (end < row.end && !isBorder(end)) end++;
  return { start, end };
}

/** Joins the words from the cell's start on that only such a blank parts. */
export function joinOddBlanks(text: string, cells: Cells, { start }: Row): void {
  const { starts, ends } = cells;
  let count = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    const from = (ends[count - 1] ?? 0) - 1;
    const isJoined = from >= start && ODD_BLANK.test(text.slice(from, (starts[cell] as number) + 1));
    if (!isJoined) starts[count++] = starts[cell] as number;
    ends[count - 1] = ends[cell] as number;
  }
  cells.count = count;
}

/** Fills `cells` with what stands between the tabs of the row, blanks round each cell left out; `false` when there are too many. */
export function splitTabs(text: string, start: number, end: number, cells: Cells): boolean {
  const { starts, ends } = cells;
  let count = 0;
  for (let from = start; from <= end; ) {
    if (count === starts.length) return false;
    let to = text.indexOf(TAB, from);
    if (to < 0 || to > end) to = end;
    let cellStart = from;
    let cellEnd = to;
    while (cellStart < cellEnd && isBlank(text.charCodeAt(cellStart))) cellStart++;
    while (cellEnd > cellStart && isBlank(text.charCodeAt(cellEnd - 1))) cellEnd--;
    starts[count] = cellStart;
    ends[count++] = cellEnd;
    from = to + 1;
  }
  cells.count = count;
  return true;
}

/** Index of the last cell that is a faction and is followed by a date and a time, or -1. */
export function anchorOf(text: string, { count, starts, ends }: Cells): number {
  for (let index = count - 3; index >= 0; index--) {
    if (
      isDateShaped(text, starts[index + 1] as number, ends[index + 1] as number) &&
      isTimeShaped(text, starts[index + 2] as number, ends[index + 2] as number) &&
      factionOf(text, starts[index] as number, ends[index] as number)
    ) {
      return index;
    }
  }
  return -1;
}

/** Offset of the faction in the last `<faction> <date> <time>` of the row, whatever blanks stand between, or -1. */
export function anchorAt(text: string, start: number, end: number): number {
  let found = -1;
  // A date has the only hyphens that a value row can have: two look-ups instead of a walk over every word.
  const row = text.slice(start, end);
  for (let hyphen = row.indexOf('-'); hyphen >= 0; hyphen = row.indexOf('-', hyphen + 1)) {
    const date = start + hyphen - 4;
    if (date <= start || !isBlank(text.charCodeAt(date - 1)) || !isDateShaped(text, date, date + 10))
      continue;
    const time = skipBlanks(text, date + 10, end);
    if (time === date + 10 || !isTimeShaped(text, time, skipWord(text, time, end))) continue;
    let factionEnd = date;
    while (factionEnd > start && isBlank(text.charCodeAt(factionEnd - 1))) factionEnd--;
    for (const length of [10, 11]) {
      const faction = factionEnd - length;
      const isWord = faction === start || (faction > start && isBlank(text.charCodeAt(faction - 1)));
      if (isWord && factionOf(text, faction, factionEnd)) found = faction;
    }
  }
  return found;
}
