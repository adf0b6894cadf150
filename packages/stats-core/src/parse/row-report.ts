import { err, type Result } from 'neverthrow';
import type { IssueCode } from '../issue.ts';
import type { Cells } from './cells.ts';
import { MAX_ISSUES, type RawIssue, type RawWarning, type Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import { NUMBER_LARGE, NUMBER_MALFORMED, readGroupedNumber, readNumber } from './read-cell.ts';

/** Collects what is wrong or odd about one value row while it is read. */
export interface RowReport {
  readonly text: string;
  readonly cells: Cells;
  readonly limits: Limits;
  readonly issues: RawIssue[];
  readonly warnings: RawWarning[];
  readonly grouped: { readonly header: string; readonly start: number; readonly end: number }[];
}

/** An empty report on a row. */
export function createRowReport(text: string, cells: Cells, limits: Limits): RowReport {
  return { text, cells, limits, issues: [], warnings: [], grouped: [] };
}

/** Adds an issue with a cell; the first ten are kept. An empty or over-long cell is told as such, whatever was expected in it. */
export function reportCell(report: RowReport, code: IssueCode, cell: number, header: string): void {
  const { issues, cells, limits } = report;
  if (issues.length === MAX_ISSUES) return;
  const [start, end] = [cells.starts[cell] as number, cells.ends[cell] as number];
  const plainer = start === end ? 'cell_empty' : end - start > limits.cellLength ? 'cell_long' : code;
  issues.push({ code: plainer, start, end, header });
}

/** The cell as it stands, reported where it is over-long. */
export function cellText(report: RowReport, cell: number, header: string): string {
  const [start, end] = [report.cells.starts[cell] as number, report.cells.ends[cell] as number];
  if (end - start > report.limits.cellLength) reportCell(report, 'cell_long', cell, header);
  return report.text.slice(start, end);
}

/** The cell as it stands, reported where it is no number, grouped or not, of any size. */
export function numberText(report: RowReport, cell: number, header: string): string {
  const text = cellText(report, cell, header);
  const isNumber = readNumber(text, 0, text.length) !== NUMBER_MALFORMED || readGroupedNumber(text) >= 0;
  if (!isNumber && text.length <= report.limits.cellLength)
    reportCell(report, 'number_malformed', cell, header);
  return text;
}

/** The number of a cell; negative after an issue was reported. */
export function readNumberCell(report: RowReport, cell: number, header: string): number {
  const { text, cells } = report;
  const number = readNumber(text, cells.starts[cell] as number, cells.ends[cell] as number);
  return number < 0 ? readOddNumber(report, cell, header, number) : number;
}

/** The number of a cell that `readNumber` gave a negative answer for: grouped thousands, or an issue and a negative answer. */
export function readOddNumber(report: RowReport, cell: number, header: string, answer: number): number {
  const [start, end] = [report.cells.starts[cell] as number, report.cells.ends[cell] as number];
  const number = answer === NUMBER_LARGE ? answer : readGroupedNumber(report.text.slice(start, end));
  if (number >= 0) report.grouped.push({ header, start, end });
  else reportCell(report, number === NUMBER_LARGE ? 'number_large' : 'number_malformed', cell, header);
  return number;
}

/** What was read, unless the row has issues. */
export function concluded<T>(report: RowReport, read: Result<T, Unreadable>): Result<T, Unreadable> {
  const [issue, ...others] = report.issues;
  if (issue) return err({ issues: [issue, ...others] });
  const [grouped] = report.grouped;
  if (grouped) {
    const headers = report.grouped.map(({ header }) => header);
    report.warnings.push({ ...grouped, code: 'number_grouped', headers });
  }
  return read;
}
