import { isBlank } from './characters.ts';
import { type Dictionary, META_TEXTS } from './dictionary.ts';
import type { RawIssue } from './finding.ts';
import { matchHeader } from './match-header.ts';

// Fewer names than this in a line are words of a sentence.
const NAMES_OF_A_HEADER = 3;

/** Why a text without a header row is refused: a line that names stats but lacks text columns, or no stats at all. */
export function findHeaderless<K extends string>(text: string, dictionary: Dictionary<K>): RawIssue {
  let start = 0;
  for (const line of text.split(/[\r\n]/)) {
    const lacking = lineLackingColumns(line, start, dictionary);
    if (lacking) return lacking;
    start += line.length + 1;
  }
  return { code: 'stats_absent', start: 0, end: text.length };
}

/** What the header row above a value row lacks, where the line above has some of the text columns and was not taken for it. */
export function rowLackingColumns<K extends string>(
  text: string,
  valuesStart: number,
  dictionary: Dictionary<K>,
): RawIssue | undefined {
  let end = valuesStart;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const lacking = lineLackingColumns(text.slice(start, end), start, dictionary);
  return lacking && lacking.headers?.length !== META_TEXTS.length ? lacking : undefined;
}

function lineLackingColumns<K extends string>(
  line: string,
  start: number,
  dictionary: Dictionary<K>,
): RawIssue | undefined {
  const form = line.includes('\t') ? 'tab' : 'blank';
  const { pieces, missing } = matchHeader(line, 0, line.length, form, dictionary);
  const names = pieces.filter((piece) => piece.name).length;
  if (names < NAMES_OF_A_HEADER || names * 2 <= pieces.length) return undefined;
  const headers = missing.length > 0 ? missing : META_TEXTS;
  return { code: 'columns_missing', start, end: start + line.length, header: headers[0], headers };
}
