import type { Finding } from '../issue.ts';
import { isBlank } from './characters.ts';

// What a phone shows of a line.
const COLUMNS = 60;

/**
 * The place of an issue as a person finds it: the header's name and the position, then at most 60 columns of the line,
 * then a caret under the first character in question.
 */
export function excerpt(
  text: string,
  finding: Pick<Finding, 'offset' | 'length' | 'line' | 'column' | 'header'>,
): string {
  const { offset, length, line, column, header } = finding;
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : newline;
  const from = lineEnd - lineStart <= COLUMNS ? lineStart : windowStart(offset, lineStart, lineEnd);
  const to = Math.min(lineEnd, from + COLUMNS);
  const marks = Math.max(1, Math.min(length, to - offset));
  const place = `line ${line}, column ${column}`;
  return [
    header === undefined ? place : `${header}: ${place}`,
    shown(text, from, to),
    `${' '.repeat(Math.min(offset - from, COLUMNS))}${'^'.repeat(marks)}`,
  ].join('\n');
}

/** Two thirds of the window before the place: what stands before a cell says more than what follows. */
function windowStart(offset: number, lineStart: number, lineEnd: number): number {
  return Math.max(lineStart, Math.min(offset - 40, lineEnd - COLUMNS));
}

/** One column per UTF-16 unit, so that the caret stands where it should: every blank or control character as a space. */
function shown(text: string, from: number, to: number): string {
  let line = '';
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    line += isBlank(code) || code < 32 ? ' ' : text.charAt(at);
  }
  return line.trimEnd();
}
