import { err, ok, type Result } from 'neverthrow';
import type { RawColumn, Snapshot, UnresolvedRun } from '../snapshot.ts';
import type { Cells } from './cells.ts';
import { plainText } from './characters.ts';
import { META_TEXTS } from './dictionary.ts';
import { MAX_ISSUES, type RawIssue, type RawWarning, type Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import type { Plan } from './plan.ts';
import {
  factionOf,
  isCodename,
  isDate,
  isTime,
  NUMBER_LARGE,
  readGroupedNumber,
  readNumber,
} from './read-cell.ts';
import type { TimeSpans } from './time-span.ts';

/** A value row, split: where the faction stands among its cells; the span may be several cells before it. */
export interface ValueRow {
  readonly cells: Cells;
  readonly faction: number;
}

/** A row that was read. */
export interface ReadRow<K extends string> {
  readonly snapshot: Snapshot<K>;
  readonly warnings: readonly RawWarning[];
}

/** Reads the value row by its header's plan: all of its issues (at most 10), or a snapshot. */
export function readRecord<K extends string>(
  text: string,
  { cells, faction: factionAt }: ValueRow,
  plan: Plan<K>,
  timeSpans: TimeSpans,
  limits: Limits,
): Result<ReadRow<K>, Unreadable> {
  const { starts, ends } = cells;
  const issues: RawIssue[] = [];
  const warnings: RawWarning[] = [];
  const grouped: { header: string; start: number; end: number }[] = [];
  const first = factionAt + 3;

  const report = (code: RawIssue['code'], cell: number, header: string | undefined): void => {
    if (issues.length < MAX_ISSUES) {
      issues.push({ code, start: starts[cell] as number, end: ends[cell] as number, header });
    }
  };

  const spanStart = starts[0] as number;
  const spanEnd = ends[factionAt - 2] as number;
  const spanText = plainText(text, spanStart, spanEnd);
  const timeSpan = timeSpans.match(spanText) ?? 'other';
  if (spanText === '') report('cell_empty', 0, META_TEXTS[0]);
  else if (spanText.length > limits.cellLength) report('cell_long', 0, META_TEXTS[0]);
  else if (timeSpan === 'other') {
    warnings.push({ code: 'span_unknown', start: spanStart, end: spanEnd, header: META_TEXTS[0] });
  }

  const [agentStart, agentEnd] = [starts[factionAt - 1] as number, ends[factionAt - 1] as number];
  const [dateStart, dateEnd] = [starts[factionAt + 1] as number, ends[factionAt + 1] as number];
  const [timeStart, timeEnd] = [starts[factionAt + 2] as number, ends[factionAt + 2] as number];
  const faction = factionOf(text, starts[factionAt] as number, ends[factionAt] as number);
  if (!isCodename(text, agentStart, agentEnd)) reportMeta('agent_impossible', factionAt - 1, 1);
  if (!faction) reportMeta('faction_unknown', factionAt, 2);
  if (!isDate(text, dateStart, dateEnd)) reportMeta('date_impossible', factionAt + 1, 3);
  if (!isTime(text, timeStart, timeEnd)) reportMeta('time_impossible', factionAt + 2, 4);

  function reportMeta(code: RawIssue['code'], cell: number, meta: number): void {
    const isEmpty = starts[cell] === ends[cell];
    const isLong = (ends[cell] as number) - (starts[cell] as number) > limits.cellLength;
    report(isEmpty ? 'cell_empty' : isLong ? 'cell_long' : code, cell, META_TEXTS[meta]);
  }

  /** The number of a cell that is not plain digits, or a negative answer after reporting it. */
  function readOddNumber(cell: number, header: string, answer: number): number {
    const [start, end] = [starts[cell] as number, ends[cell] as number];
    if (start === end) report('cell_empty', cell, header);
    else if (end - start > limits.cellLength) report('cell_long', cell, header);
    else if (answer === NUMBER_LARGE) report('number_large', cell, header);
    else {
      const number = readGroupedNumber(text.slice(start, end));
      if (number < 0) report(number === NUMBER_LARGE ? 'number_large' : 'number_malformed', cell, header);
      else grouped.push({ header, start, end });
      return number;
    }
    return answer;
  }

  // Hint: a clone of the plan's template, overwritten, is twice as fast as an object filled from nothing.
  const stats: Record<string, number> = { ...plan.template };
  const { keys, places } = plan;
  for (let index = 0; index < keys.length; index++) {
    const cell = first + (places[index] as number);
    let number = readNumber(text, starts[cell] as number, ends[cell] as number);
    if (number < 0) number = readOddNumber(cell, plan.headers[index] as string, number);
    stats[keys[index] as string] = number;
  }

  const unknown: RawColumn[] = [];
  const repeated: (RawColumn & { readonly at: number })[] = [];
  const unresolved: UnresolvedRun[] = [];
  const isPlain = plan.contests.length + plan.repeats.length + plan.unknown.length === 0 && !plan.run;
  if (!isPlain) readOddColumns();

  /** Everything that is not one certain column of one stat. */
  function readOddColumns(): void {
    const textOf = (cell: number): string => text.slice(starts[cell], ends[cell]);
    const numberOf = (at: number, header: string): number => {
      const number = readNumber(text, starts[first + at] as number, ends[first + at] as number);
      return number < 0 ? readOddNumber(first + at, header, number) : number;
    };
    const keep = (at: number, header: string): string => {
      const cell = first + at;
      if ((ends[cell] as number) - (starts[cell] as number) > limits.cellLength)
        report('cell_long', cell, header);
      return textOf(cell);
    };
    const warn = (code: RawWarning['code'], at: number, headers: readonly string[]): void => {
      const [start, end] = [starts[first + at] as number, ends[first + at] as number];
      warnings.push({ code, start, end, header: headers[0], headers });
    };

    for (const { key, columns } of plan.contests) {
      const numbers = columns.map(({ at, header }) => numberOf(at, header));
      if (numbers.every((number) => number === numbers[0])) stats[key] = numbers[0] as number;
      else for (const { at, header } of columns) repeated.push({ header, text: textOf(first + at), at });
    }
    const oddAliases: string[] = [];
    for (const { at, header, currentAt } of plan.repeats) {
      const number = numberOf(at, header);
      repeated.push({ header, text: textOf(first + at), at });
      if (currentAt !== undefined && number > 0 && number !== numberOf(currentAt, header))
        oddAliases.push(header);
    }
    repeated.sort((a, b) => a.at - b.at);
    const [repeatedFirst] = repeated;
    const aliases = new Set(
      plan.repeats.flatMap(({ header, currentAt }) => (currentAt === undefined ? [] : [header])),
    );
    const rivals = [...new Set(repeated.flatMap(({ header }) => (aliases.has(header) ? [] : [header])))];
    if (repeatedFirst && rivals.length > 0) warn('stat_repeated', repeatedFirst.at, rivals);
    if (repeatedFirst && oddAliases.length > 0) warn('alias_repeated', repeatedFirst.at, oddAliases);

    for (const { header, at } of plan.unknown) unknown.push({ header, text: keep(at, header) });
    const [unknownFirst] = plan.unknown;
    if (unknownFirst)
      warn(
        'stat_unknown',
        unknownFirst.at,
        unknown.map(({ header }) => header),
      );

    const { run } = plan;
    if (run) {
      const values: string[] = [];
      for (let at = run.from; at < run.to; at++) values.push(keep(at, run.headers.join(' ')));
      unresolved.push({ headers: run.headers, values });
      warn(run.isTail ? 'tail_uncertain' : 'stat_unresolved', run.from, run.headers);
    }
  }

  const [groupedFirst] = grouped;
  if (groupedFirst) {
    warnings.push({ ...groupedFirst, code: 'number_grouped', headers: grouped.map(({ header }) => header) });
  }
  const [issue, ...others] = issues;
  if (issue) return err({ issues: [issue, ...others] });
  if (!faction) throw new Error('a row without a faction has an issue');
  return ok({
    snapshot: {
      agent: text.slice(agentStart, agentEnd),
      faction,
      takenAt: `${text.slice(dateStart, dateEnd)}T${text.slice(timeStart, timeEnd)}`,
      timeSpan,
      timeSpanText: spanText,
      stats: stats as Snapshot<K>['stats'],
      unknown,
      repeated: repeated.map(({ header, text }) => ({ header, text })),
      unresolved,
    },
    warnings,
  });
}
