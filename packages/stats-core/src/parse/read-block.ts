import { err, type Result } from 'neverthrow';
import { align, withoutTail } from './align.ts';
import {
  addEmptyCells,
  cellWithOddBlank,
  createCells,
  hasTab,
  joinOddBlanks,
  splitTabs,
  splitWords,
} from './cells.ts';
import type { Dictionary } from './dictionary.ts';
import { type Unreadable, unreadable } from './finding.ts';
import { certainOf } from './glued.ts';
import { headerDefect } from './header-defect.ts';
import { rowLackingColumns } from './headerless.ts';
import type { Limits } from './limits.ts';
import { type CachedHeader, createMatchCache } from './match-cache.ts';
import { type HeaderForm, matchHeader } from './match-header.ts';
import { type Forms, mixedForms } from './mixed-forms.ts';
import { createPlan, type Plan, shapeOf } from './plan.ts';
import { type ReadRow, readRecord } from './read-record.ts';
import type { Row } from './row.ts';
import type { TimeSpans } from './time-span.ts';
import { type Block, isGlued } from './tokenize.ts';
import { anchoredRow, reorderedRow, tailOf, type ValueRow } from './value-row.ts';

/** Reads one export after another; holds the header cache and the cell buffers. */
export interface BlockReader<K extends string> {
  read(text: string, block: Block): Result<ReadRow<K>, Unreadable>;
}

type Reading<K extends string> = Result<ReadRow<K>, Unreadable>;

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
      cache.find(header, form) ??
      cache.add(header, form, (copy) => matchHeader(copy, 0, copy.length, form, dictionary))
    );
  }

  function planOf(header: CachedHeader<K>, values: number, row: Row, tail: number): Plan<K> | Unreadable {
    if (header.plan?.values === values && tail < 0) {
      header.plan.shape ??= shapeOf(header.plan.keys);
      return header.plan;
    }
    const alignment = align(header.match, values, dictionary);
    if ('code' in alignment) {
      const { code, expected, found, headers } = alignment;
      return unreadable({ code, start: row.end, end: row.end, counts: { expected, found }, headers });
    }
    if (tail >= 0) return createPlan(header.match, withoutTail(alignment, tail), values, dictionary);
    header.plan = createPlan(header.match, alignment, values, dictionary);
    return header.plan;
  }

  /** One try: the header by tabs or words, the values by tabs or words. */
  function attempt(text: string, header: Row, values: Row, forms: Forms): Reading<K> {
    const cached = headerOf(text, header, forms.header);
    const { match } = cached;
    const defect = headerDefect(text, match, header, limits);
    if (defect) return err(defect);
    const split = forms.values === 'tab' ? splitTabs : splitWords;
    if (!split(text, values.start, values.end, cells)) {
      const counts = { expected: limits.columns, found: cells.starts.length };
      return err(unreadable({ code: 'columns_many', start: values.start, end: values.end, counts }));
    }
    if (forms.values === 'tab') addEmptyCells(text, header, values, match.pieces.length, cells);
    const counted = planned(text, cached, header, values, forms);
    const isCounted = !('issues' in counted);
    // Hint: with gaps the counts can't tell a blank inside a number from one between two.
    const isDoubtful = forms.values === 'blank' && (match.hasGaps || !isCounted);
    const oddCell = isDoubtful ? cellWithOddBlank(text, values) : undefined;
    if (!oddCell)
      return isCounted ? readRecord(text, counted.row, counted.plan, timeSpans, limits) : err(counted);
    if (match.hasGaps) return err(unreadable({ code: 'number_malformed', ...oddCell }));
    joinOddBlanks(text, cells, oddCell);
    const joined = planned(text, cached, header, values, forms);
    return 'issues' in joined
      ? err(counted as Unreadable)
      : readRecord(text, joined.row, joined.plan, timeSpans, limits);
  }

  /** The split row in its usual order and the plan for its count, or why they don't fit. */
  function planned(
    text: string,
    cached: CachedHeader<K>,
    header: Row,
    values: Row,
    forms: Forms,
  ): { readonly row: ValueRow; readonly plan: Plan<K> } | Unreadable {
    const { match } = cached;
    const row =
      match.isAnchored && match.meta.timeSpan === 0
        ? anchoredRow(text, values, cells, forms.values, timeSpans)
        : reorderedRow(text, match, values, cells, reordered, forms.values, timeSpans);
    if ('issues' in row) return row;
    const tail = tailOf(text, header, values, row);
    const plan = planOf(cached, row.cells.count - row.faction - 3, values, tail);
    return 'issues' in plan ? plan : { row, plan };
  }

  function valuesMissing(text: string, row: Row): Unreadable {
    const { start, end } = row;
    if (isGlued(text, row)) return unreadable({ code: 'delimiter_missing', start, end });
    const { match } = headerOf(text, row, hasTab(text, start, end) ? 'tab' : 'blank');
    const names = match.pieces.filter((piece) => piece.name).length;
    if (names * 2 <= match.pieces.length) return unreadable({ code: 'stats_absent', start, end });
    return headerDefect(text, match, row, limits) ?? unreadable({ code: 'values_missing', start: end, end });
  }

  return {
    read(text, { header, values, otherHeader }) {
      if (!header) {
        const row = values as Row;
        const lacking = rowLackingColumns(text, row.start, dictionary);
        return err(unreadable(lacking ?? { code: 'header_missing', start: row.start, end: row.end }));
      }
      if (otherHeader) {
        return err(unreadable({ code: 'header_repeated', start: otherHeader.start, end: otherHeader.end }));
      }
      if (!values) return err(valuesMissing(text, header));
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
      for (const other of mixedForms(text, header, values, forms, dictionary, timeSpans)) {
        const second = attempt(text, header, values, other);
        if (second.isOk()) return second;
      }
      return reading;
    },
  };
}
