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

/**
 * Adds the empty cells at the end of a value row, so that it has as many as its header row: only where the tabs behind
 * both rows prove them, since the game itself ends each row with one.
 */
export function addEmptyCells(
  text: string,
  headerEnd: number,
  valuesEnd: number,
  columns: number,
  cells: Cells,
): void {
  const missing = columns - cells.count;
  if (missing <= 0 || tabsAfter(text, valuesEnd) - tabsAfter(text, headerEnd) !== missing) return;
  for (let tab = text.indexOf('\t', valuesEnd); cells.count < columns; tab = text.indexOf('\t', tab + 1)) {
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

// A no-break, thin or zero-width blank between two digits, as spreadsheets group thousands.
const ODD_BLANK = /\d[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]\d/;

/** The first cell that has a blank which may stand inside its number, since the row's other cells stand between ordinary blanks. */
export function cellWithOddBlank(text: string, { start, end }: Row): Row | undefined {
  const row = text.slice(start, end);
  const at = row.includes(' ') || row.includes('\t') ? row.search(ODD_BLANK) : -1;
  if (at < 0) return undefined;
  const isBorder = (index: number): boolean => row[index] === ' ' || row[index] === '\t';
  let [from, to] = [at, at + 1];
  while (from > 0 && !isBorder(from - 1)) from--;
  while (to < row.length && !isBorder(to)) to++;
  return { start: start + from, end: start + to };
}

/** Joins the words again that only such a blank parts. */
export function joinOddBlanks(text: string, cells: Cells): void {
  const { starts, ends } = cells;
  let count = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    const isJoined =
      count > 0 && ODD_BLANK.test(text.slice((ends[count - 1] as number) - 1, (starts[cell] as number) + 1));
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
