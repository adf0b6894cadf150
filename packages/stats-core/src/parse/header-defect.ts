import { plainText } from './characters.ts';
import { META_TEXTS } from './dictionary.ts';
import { type Unreadable, unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import type { HeaderMatch } from './match-header.ts';
import type { Row } from './row.ts';

// The first two columns with the mark of a spreadsheet or a table between them.
const FOREIGN_MARK = /Time\s*Span["']?\s*([,;|]|\\t)\s*["']?Agent\s*Name/d;
const GLUED_COLUMNS = META_TEXTS.join('').replaceAll(' ', '');

/** What stands, or doesn't, between the text columns, where the row has them and yet they can't be told apart. */
function delimiterDefect(text: string, { start, end }: Row): Unreadable | undefined {
  const row = text.slice(start, end);
  const mark = FOREIGN_MARK.exec(row)?.indices?.[1];
  if (mark) {
    return unreadable({ code: 'delimiter_foreign', start: start + mark[0], end: start + mark[1] });
  }
  const isGlued = plainText(row, 0, row.length).replaceAll(' ', '').includes(GLUED_COLUMNS);
  return isGlued ? unreadable({ code: 'delimiter_missing', start, end }) : undefined;
}

/** Why no value row can be read under this header, if so. */
export function headerDefect<K extends string>(
  text: string,
  match: HeaderMatch<K>,
  row: Row,
  limits: Limits,
): Unreadable | undefined {
  const defect = match.isAnchored ? undefined : delimiterDefect(text, row);
  if (defect) return defect;
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
  const nameless = match.form !== 'blank' && match.pieces.find((piece) => piece.text === '');
  if (nameless) {
    return unreadable({
      code: 'cell_empty',
      start: row.start + nameless.start,
      end: row.start + nameless.end,
    });
  }
  const long = match.form !== 'blank' && match.pieces.find((piece) => piece.text.length > limits.cellLength);
  if (!long) return undefined;
  return unreadable({ code: 'cell_long', start: row.start + long.start, end: row.start + long.end });
}
