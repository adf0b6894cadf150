import { anchorOf, type Cells, hasTab } from './cells.ts';
import { isBlank, isDigit, plainText, skipBlanks } from './characters.ts';
import { META_TEXTS } from './dictionary.ts';
import { type Unreadable, unreadable } from './finding.ts';
import type { HeaderForm, HeaderMatch } from './match-header.ts';
import { factionOf, isDateShaped, isTimeShaped } from './read-cell.ts';
import type { Row } from './row.ts';
import type { TimeSpans } from './time-span.ts';

/** A value row, split: where the faction stands among its cells; the span may be several cells before it. */
export interface ValueRow {
  readonly cells: Cells;
  readonly faction: number;
}

/** The usual order: the five text columns first, anchored on faction, date and time. */
export function anchoredRow(
  text: string,
  values: Row,
  cells: Cells,
  form: HeaderForm,
  timeSpans: TimeSpans,
): ValueRow | Unreadable {
  if (form === 'tab') {
    return cells.count >= 5 ? { cells, faction: 2 } : missingValues(values, 5, cells.count);
  }
  const { starts, ends } = cells;
  let faction = anchorOf(text, cells);
  if (faction < 0) faction = damagedAnchorOf(text, cells);
  if (faction < 0) return unreadable({ code: 'values_missing', start: values.start, end: values.end });
  // Hint: a span as listed leaves nothing to doubt, and spares the rest.
  if (
    faction > 1 &&
    timeSpans.exact(text.slice(starts[0], ends[faction - 2])) &&
    faction + 3 <= cells.count
  ) {
    return { cells, faction };
  }
  // One word has no room for span and codename; a whole listed span leaves none for the codename.
  const isShort =
    faction < 2 || timeSpans.isWhole(plainText(text, starts[0] as number, ends[faction - 1] as number));
  if (isShort) {
    // The word before the date is the codename where it is no faction.
    const isFaction = factionOf(text, starts[faction] as number, ends[faction] as number) !== undefined;
    const at = starts[isFaction ? faction : Math.min(faction + 1, cells.count - 1)] as number;
    return unreadable({ code: 'cell_empty', start: at, end: at, header: META_TEXTS[isFaction ? 1 : 2] });
  }
  const afterSpan = codenameStart(text, cells, faction, timeSpans);
  if (afterSpan >= 0) {
    const [start, end] = [starts[afterSpan] as number, ends[faction - 1] as number];
    return unreadable({ code: 'agent_impossible', start, end, header: META_TEXTS[1] });
  }
  if (isSpanGlued(text, cells, faction, timeSpans)) {
    const [start, end] = [starts[0] as number, ends[faction - 1] as number];
    return unreadable({ code: 'delimiter_missing', start, end, header: META_TEXTS[1] });
  }
  if (hasTab(text, starts[0] as number, ends[faction - 2] as number)) {
    const [start, end] = [starts[0] as number, ends[faction - 1] as number];
    return unreadable({ code: 'agent_impossible', start, end, header: META_TEXTS[1] });
  }
  if (faction + 3 > cells.count) return missingValues(values, 5, cells.count - faction + 2);
  return { cells, faction };
}

/** Where a codename of several words would begin: behind a listed span that is not the whole of an unlisted one, or -1. */
function codenameStart(text: string, { starts, ends }: Cells, faction: number, timeSpans: TimeSpans): number {
  const spanOf = (words: number): string => plainText(text, starts[0] as number, ends[words - 1] as number);
  if (faction < 3 || timeSpans.match(spanOf(faction - 1))) return -1;
  for (let words = Math.min(faction - 2, timeSpans.mostWords); words > 0; words--) {
    if (timeSpans.match(spanOf(words))) return words;
  }
  return -1;
}

/** Whether a listed span ends within the codename, so that the blank behind it is lost: `ALL TIMEagent`. */
function isSpanGlued(text: string, { starts, ends }: Cells, faction: number, timeSpans: TimeSpans): boolean {
  const span = plainText(text, starts[0] as number, ends[faction - 2] as number);
  if (timeSpans.match(span)) return false;
  const both = plainText(text, starts[0] as number, ends[faction - 1] as number);
  return timeSpans.prefixLengths(both).some((length) => length > span.length);
}

function missingValues(values: Row, expected: number, found: number): Unreadable {
  return unreadable({ code: 'values_few', start: values.end, end: values.end, counts: { expected, found } });
}

/** Where the faction should stand in a row in which one of faction, date and time is not right, or -1: only to say what is wrong. */
function damagedAnchorOf(text: string, { count, starts, ends }: Cells): number {
  const last = Math.min(count, 12);
  for (let index = 1; index < last; index++) {
    if (index >= 2 && factionOf(text, starts[index] as number, ends[index] as number)) return index;
    if (isDateShaped(text, starts[index] as number, ends[index] as number)) return index - 1;
    if (index >= 2 && isTimeShaped(text, starts[index] as number, ends[index] as number)) return index - 2;
  }
  return -1;
}

/** Any other order of the columns: the cells put into the usual one. Needs every column known, since nothing anchors the row. */
export function reorderedRow<K extends string>(
  text: string,
  { pieces, meta }: HeaderMatch<K>,
  values: Row,
  cells: Cells,
  target: Cells,
  form: HeaderForm,
  timeSpans: TimeSpans,
): ValueRow | Unreadable {
  const spanWords = form === 'tab' ? 1 : cells.count - pieces.length + 1;
  if (spanWords < 1 || cells.count - spanWords + 1 !== pieces.length) {
    return missingValues(values, pieces.length, cells.count);
  }
  const { starts, ends } = cells;
  const spanEnd = ends[meta.timeSpan + spanWords - 1] as number;
  const isSpanCertain =
    timeSpans.match(plainText(text, starts[meta.timeSpan] as number, spanEnd)) !== undefined;
  const isCertain = form === 'tab' || (isSpanCertain && pieces.every((piece) => piece.name));
  if (!isCertain) return missingValues(values, pieces.length, cells.count);
  const metas = Object.values(meta);
  const others = pieces.map((_, index) => index).filter((index) => !metas.includes(index));
  [...metas, ...others].forEach((piece, index) => {
    const shift = piece > meta.timeSpan ? spanWords - 1 : 0;
    target.starts[index] = starts[piece + shift] as number;
    target.ends[index] = piece === meta.timeSpan ? spanEnd : (ends[piece + shift] as number);
  });
  target.count = pieces.length;
  return { cells: target, faction: 2 };
}

/**
 * Index of a last value that may have lost digits, or -1. The game ends both rows with a tab: where only the header still
 * has it, a cut can't be told from a trimmed end. Digits alone on the next line may be the lost ones.
 */
export function tailOf(text: string, header: Row, values: Row, { cells, faction }: ValueRow): number {
  const next = text.charCodeAt(values.end);
  const isLineEnd = values.end === text.length || next === 10 || next === 13;
  if (!isLineEnd) return -1;
  const isTabLost = text.charCodeAt(header.end) === 9 && hasTab(text, values.start, values.end);
  if (!isTabLost && !areDigitsBelow(text, values.end)) return -1;
  for (let cell = cells.count - 1; cell > faction + 2; cell--) {
    if (cells.ends[cell] === values.end) return cell - faction - 3;
  }
  return -1;
}

/** Whether the next line that is not blank is nothing but digits. */
function areDigitsBelow(text: string, lineEnd: number): boolean {
  const from = skipBlanks(text, lineEnd, text.length);
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at === from) return false;
  for (; at < text.length && isBlank(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return at === text.length;
}
