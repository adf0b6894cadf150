import { type Unreadable, unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import type { HeaderMatch } from './match-header.ts';
import type { Row } from './row.ts';

/** Why no value row can be read under this header, if so. */
export function headerDefect<K extends string>(
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
