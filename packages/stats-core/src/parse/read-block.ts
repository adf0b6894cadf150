import { err, type Result } from 'neverthrow';
import { type Alignment, align } from './align.ts';
import { anchorOf, type Cells, createCells, hasTab, splitTabs, splitWords } from './cells.ts';
import { plainText } from './characters.ts';
import { type Dictionary, META_TEXTS } from './dictionary.ts';
import type { RawIssue, Unreadable } from './finding.ts';
import { certainOf } from './glued.ts';
import type { Limits } from './limits.ts';
import { type CachedHeader, createMatchCache } from './match-cache.ts';
import { type HeaderForm, type HeaderMatch, matchHeader } from './match-header.ts';
import { createPlan, type Plan } from './plan.ts';
import { factionOf, isDateShaped, isTimeShaped } from './read-cell.ts';
import { type ReadRow, readRecord, type ValueRow } from './read-record.ts';
import type { TimeSpans } from './time-span.ts';
import { type Block, isGlued, type Row } from './tokenize.ts';

/** Reads one export after another; holds the header cache and the cell buffers. */
export interface BlockReader<K extends string> {
  read(text: string, block: Block): Result<ReadRow<K>, Unreadable>;
}

type Reading<K extends string> = Result<ReadRow<K>, Unreadable>;

function unreadable(issue: RawIssue): Unreadable {
  return { issues: [issue] };
}

/** A reader for one dictionary. */
export function createBlockReader<K extends string>(
  dictionary: Dictionary<K>,
  timeSpans: TimeSpans,
  limits: Limits,
): BlockReader<K> {
  const cache = createMatchCache<K>();
  // Room for a span of several words beside the columns.
  const cells = createCells(limits.columns + 16);
  const reordered = createCells(limits.columns + 16);

  function headerOf(text: string, { start, end }: Row, form: HeaderForm): CachedHeader<K> {
    const header = text.slice(start, end);
    return (
      cache.find(header, form) ?? cache.add(header, form, matchHeader(text, start, end, form, dictionary))
    );
  }

  function planOf(header: CachedHeader<K>, values: number, row: Row, tail: number): Plan<K> | Unreadable {
    if (header.plan?.values === values && tail < 0) return header.plan;
    const alignment = align(header.match, values);
    if ('code' in alignment) {
      const { code, expected, found } = alignment;
      return unreadable({ code, start: row.end, end: row.end, counts: { expected, found } });
    }
    if (tail >= 0) return createPlan(header.match, withoutTail(alignment, tail), values, dictionary);
    header.plan = createPlan(header.match, alignment, values, dictionary);
    return header.plan;
  }

  /** One try: the header by tabs or words, the values by tabs or words. */
  function attempt(
    text: string,
    header: Row,
    values: Row,
    forms: { header: HeaderForm; values: HeaderForm },
  ): Reading<K> {
    const cached = headerOf(text, header, forms.header);
    const { match } = cached;
    const defect = headerDefect(match, header, limits);
    if (defect) return err(defect);
    const split = forms.values === 'tab' ? splitTabs : splitWords;
    if (!split(text, values.start, values.end, cells)) {
      const counts = { expected: limits.columns, found: cells.starts.length };
      return err(unreadable({ code: 'columns_many', start: values.start, end: values.end, counts }));
    }
    const row =
      match.isAnchored && match.meta.timeSpan === 0
        ? anchoredRow(text, values, cells, forms.values, timeSpans)
        : reorderedRow(text, match, values, cells, reordered, forms.values, timeSpans);
    if ('issues' in row) return err(row);
    const tail = forms.header === 'tab' && forms.values === 'tab' ? tailOf(text, header, values, row) : -1;
    const plan = planOf(cached, row.cells.count - row.faction - 3, values, tail);
    if ('issues' in plan) return err(plan);
    return readRecord(text, row, plan, timeSpans, limits);
  }

  return {
    read(text, { header, values, otherHeader }) {
      if (!header) {
        const row = values as Row;
        return err(unreadable({ code: 'header_missing', start: row.start, end: row.end }));
      }
      if (otherHeader) {
        return err(unreadable({ code: 'header_repeated', start: otherHeader.start, end: otherHeader.end }));
      }
      if (!values) {
        const glued = isGlued(text, header);
        const code = glued ? 'delimiter_missing' : 'values_missing';
        const start = glued ? header.start : header.end;
        return err(unreadable({ code, start, end: header.end }));
      }
      const isHeaderTabbed = hasTab(text, header.start, header.end);
      const isTabbed = hasTab(text, values.start, values.end);
      const forms = { header: isHeaderTabbed ? 'tab' : 'blank', values: isTabbed ? 'tab' : 'blank' } as const;
      const reading = attempt(text, header, values, forms);
      if (reading.isOk()) return reading;
      if (!isTabbed && isGlued(text, values)) {
        const certain = certainOf(text, header, values, dictionary, timeSpans);
        const issue = unreadable({ code: 'delimiter_missing', start: values.start, end: values.end });
        return err(certain ? { ...issue, certain } : issue);
      }
      const mixed = mixedForms(text, header, values, forms, dictionary);
      const second = mixed && attempt(text, header, values, mixed);
      return second?.isOk() ? second : reading;
    },
  };
}

function headerDefect<K extends string>(
  match: HeaderMatch<K>,
  row: Row,
  limits: Limits,
): Unreadable | undefined {
  if (match.missing.length > 0) {
    const headers = match.missing;
    return unreadable({
      code: 'columns_missing',
      start: row.start,
      end: row.end,
      header: headers[0],
      headers,
    });
  }
  const repeated = match.pieces[match.repeatedMeta];
  if (repeated) {
    return unreadable({
      code: 'header_repeated',
      start: row.start + repeated.start,
      end: row.start + repeated.end,
    });
  }
  if (match.pieces.length > limits.columns) {
    const counts = { expected: limits.columns, found: match.pieces.length };
    return unreadable({ code: 'columns_many', start: row.start, end: row.end, counts });
  }
  const nameless = match.form === 'tab' && match.pieces.find((piece) => piece.text === '');
  if (nameless) {
    return unreadable({
      code: 'cell_empty',
      start: row.start + nameless.start,
      end: row.start + nameless.end,
    });
  }
  const long = match.form === 'tab' && match.pieces.find((piece) => piece.text.length > limits.cellLength);
  if (!long) return undefined;
  return unreadable({ code: 'cell_long', start: row.start + long.start, end: row.start + long.end });
}

/** The usual order: the five text columns first, anchored on faction, date and time. */
function anchoredRow(
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
  const at = starts[faction] as number;
  const isAgentLost =
    faction < 2 || timeSpans.isWhole(plainText(text, starts[0] as number, ends[faction - 1] as number));
  if (isAgentLost) return unreadable({ code: 'cell_empty', start: at, end: at, header: META_TEXTS[1] });
  if (faction + 3 > cells.count) return missingValues(values, 5, cells.count);
  return { cells, faction };
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
function reorderedRow<K extends string>(
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
 * The forms to try where tabs alone don't fit: a row in which some tabs became blanks is read by its words, if no cell
 * between two tabs is empty (words would lose it).
 */
function mixedForms<K extends string>(
  text: string,
  header: Row,
  values: Row,
  forms: { header: HeaderForm; values: HeaderForm },
  dictionary: Dictionary<K>,
): { header: HeaderForm; values: HeaderForm } | undefined {
  const headerCells = forms.header === 'tab' ? tabbedTexts(text, header) : [];
  const valueCells = forms.values === 'tab' ? tabbedTexts(text, values) : [];
  if (headerCells.includes('') || valueCells.includes('')) return undefined;
  const isHeaderMixed = headerCells.some((cell) => {
    const { pieces } = matchHeader(cell, 0, cell.length, 'blank', dictionary);
    return pieces.length > 1 && pieces.every((piece) => piece.name);
  });
  // The first cell is the span, which may have blanks of its own.
  const areValuesMixed = valueCells.slice(1).some((cell) => cell.includes(' '));
  if (!isHeaderMixed && !areValuesMixed) return undefined;
  return { header: isHeaderMixed ? 'blank' : forms.header, values: areValuesMixed ? 'blank' : forms.values };
}

function tabbedTexts(text: string, { start, end }: Row): string[] {
  return text
    .slice(start, end)
    .split('\t')
    .map((cell) => plainText(cell, 0, cell.length));
}

/**
 * Index of a last value that may have lost digits, or -1. The game ends both rows with a tab: where only the header still
 * has it and the text ends in the value row, a cut can't be told from a trimmed end.
 */
function tailOf(text: string, header: Row, values: Row, { cells, faction }: ValueRow): number {
  if (values.end !== text.length || text.charCodeAt(header.end) !== 9) return -1;
  for (let cell = cells.count - 1; cell > faction + 2; cell--) {
    if (cells.ends[cell] === values.end) return cell - faction - 3;
  }
  return -1;
}

/** The same alignment with the last value taken from its stat and kept apart. */
function withoutTail<K extends string>({ columns }: Alignment<K>, tail: number): Alignment<K> {
  const headers = columns.flatMap(({ at, header }) => (at === tail ? [header] : []));
  return {
    columns: columns.filter(({ at }) => at !== tail),
    run: { headers, from: tail, to: tail + 1, isTail: true },
  };
}
