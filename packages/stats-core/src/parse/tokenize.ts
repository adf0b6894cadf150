import { anchorAt } from './cells.ts';
import { isBlank, isWrapper, plainText, skipBlanks, skipWord } from './characters.ts';
import { type Dictionary, longestNameAt } from './dictionary.ts';
import type { Row } from './row.ts';
import type { TimeSpans } from './time-span.ts';

/** One export as it stands in the text: its rows, not yet read. */
export interface Block {
  /** Absent where only a value row was found. */
  readonly header: Row | undefined;
  readonly values: Row | undefined;
  /** A second, different header row above the same values. */
  readonly otherHeader: Row | undefined;
}

// '>', which chats put before quoted lines, and what begins the items of lists.
const LINE_STARTS = '>-\u2013\u2022';

/**
 * Finds the exports of a text, first to last; linear. A header row is a line (or the part of one) that names the first
 * two columns; the next line that is not blank is its value row, unless both stand on one line. The next export's header row may
 * stand behind the values, where nothing ended the text before.
 */
export function tokenize<K extends string>(
  text: string,
  dictionary: Dictionary<K>,
  timeSpans: TimeSpans,
): Block[] {
  const blocks: Block[] = [];
  let header: Row | undefined;
  let headerText: string | undefined;
  let otherHeader: Row | undefined;

  const close = (values: Row | undefined): void => {
    blocks.push({ header, values, otherHeader });
    header = undefined;
    otherHeader = undefined;
  };

  const open = (row: Row): void => {
    if (!header) {
      header = row;
      headerText = undefined;
      return;
    }
    if (otherHeader) return;
    // Hint: kept, since a header may be long and the rows below it many.
    headerText ??= plainText(text, header.start, header.end);
    if (headerText !== plainText(text, row.start, row.end)) otherHeader = row;
  };

  const takeHeaderLine = (row: Row): void => {
    const values = valuesOnHeaderLine(text, row, timeSpans);
    open(values ? { start: row.start, end: trimmedEnd(text, row.start, values.start) } : row);
    if (values) close(values);
  };

  const takeLine = (row: Row): void => {
    const starts = headerStarts(text, row, dictionary);
    const [first] = starts;
    if (first === undefined) {
      if (header) close(row);
      else if (anchorAt(text, row.start, row.end) >= 0 || isGlued(text, row)) close(row);
      return;
    }
    const before = { start: row.start, end: trimmedEnd(text, row.start, first) };
    if (header && before.end > before.start && anchorAt(text, before.start, before.end) >= 0) close(before);
    starts.forEach((start, index) => {
      const end = trimmedEnd(text, start, starts[index + 1] ?? row.end);
      takeHeaderLine({ start, end });
    });
  };

  const lineEnd = text.includes('\n') ? '\n' : '\r';
  for (let at = 0; at < text.length; ) {
    let eol = text.indexOf(lineEnd, at);
    if (eol < 0) eol = text.length;
    const start = trimmedStart(text, at, eol);
    const end = trimmedEnd(text, start, eol);
    if (start < end) takeLine({ start, end });
    at = eol + 1;
  }
  if (header) close(undefined);
  return blocks;
}

function trimmedStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && !isWrapper(code) && !LINE_STARTS.includes(text.charAt(at))) break;
    at++;
  }
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const code = text.charCodeAt(at - 1);
    if (!isBlank(code) && !isWrapper(code)) break;
    at--;
  }
  return at;
}

const FIRST_COLUMN = /Time\s*Span/g;
const SECOND_COLUMN = /Agent\s*Name/;
const FIRST_TEXT = 'Time Span';

/** Where header rows begin in the line: usually one place or none. */
function headerStarts<K extends string>(
  text: string,
  row: Row,
  dictionary: Dictionary<K>,
): readonly number[] {
  const line = text.slice(row.start, row.end);
  const span = line.indexOf('Span');
  if (span < 0 || !SECOND_COLUMN.test(line)) return [];
  // Hint: the usual line, spared the search with the expression.
  if (line.startsWith(FIRST_TEXT) && line.indexOf('Span', FIRST_TEXT.length) < 0) return [row.start];
  const starts: number[] = [];
  for (const match of line.matchAll(FIRST_COLUMN)) {
    const at = row.start + match.index;
    const isWhole =
      starts.length === 0 &&
      hasColumnsBefore(text, row.start, at, dictionary) &&
      anchorAt(text, row.start, at) < 0;
    starts.push(isWhole ? row.start : at);
  }
  return starts;
}

/** Whether what stands before `Time Span` is columns of the row (they may come in any order) and not some other text. */
function hasColumnsBefore<K extends string>(
  text: string,
  start: number,
  at: number,
  dictionary: Dictionary<K>,
): boolean {
  if (at === start) return false;
  let before = at;
  while (before > start && isBlank(text.charCodeAt(before - 1))) {
    before--;
    if (text.charCodeAt(before) === 9) return true;
  }
  const words = plainText(text, start, at).split(' ');
  for (let index = 0; index < words.length; ) {
    const name = longestNameAt(dictionary, words, index);
    if (!name) return false;
    index += name.words;
  }
  return true;
}

/** The value row that stands behind the header on its line, if any. */
function valuesOnHeaderLine(text: string, row: Row, timeSpans: TimeSpans): Row | undefined {
  const faction = anchorAt(text, row.start, row.end);
  if (faction < 0) return undefined;
  // The last words before the faction: a span of up to a few words, then the codename.
  const starts: number[] = [];
  let at = faction;
  while (at > row.start && starts.length < 8) {
    let end = at;
    while (end > row.start && isBlank(text.charCodeAt(end - 1))) end--;
    at = end;
    while (at > row.start && !isBlank(text.charCodeAt(at - 1))) at--;
    if (at < end) starts.unshift(at);
  }
  const words = starts.map((start) => text.slice(start, skipWord(text, start, faction)));
  const spanWords = timeSpans.wordsBefore(words, words.length - 1);
  const spanStart = spanWords > 0 ? starts[words.length - 1 - spanWords] : tabbedSpan(text, row, starts);
  return spanStart === undefined || spanStart <= row.start ? undefined : { start: spanStart, end: row.end };
}

/** Where an unlisted span begins: tabs tell, blanks can't. */
function tabbedSpan(text: string, row: Row, starts: readonly number[]): number | undefined {
  const agent = starts[starts.length - 1];
  if (agent === undefined) return undefined;
  let end = agent;
  while (end > row.start && isBlank(text.charCodeAt(end - 1))) end--;
  const tab = text.lastIndexOf('\t', end - 1);
  return text.slice(end, agent).includes('\t') && tab > row.start ? skipBlanks(text, tab, end) : undefined;
}

const GLUED = /(?:Enlightened|Resistance)\d{4}-\d\d-\d\d\d\d:\d\d:\d\d/;

/** Whether faction, date and time stand in the row with nothing between them. */
export function isGlued(text: string, row: Row): boolean {
  return GLUED.test(text.slice(row.start, row.end));
}
