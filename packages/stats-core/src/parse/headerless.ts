import type { Dictionary } from './dictionary.ts';
import { META_TEXTS } from './dictionary.ts';
import type { RawIssue } from './finding.ts';
import { matchHeader } from './match-header.ts';

// Fewer names than this in a line are words of a sentence.
const NAMES_OF_A_HEADER = 3;

/** Why a text without a header row is refused: a line that names stats but lacks text columns, or no stats at all. */
export function findHeaderless<K extends string>(text: string, dictionary: Dictionary<K>): RawIssue {
  let start = 0;
  for (const line of text.split(/[\r\n]/)) {
    const form = line.includes('\t') ? 'tab' : 'blank';
    const { pieces, missing } = matchHeader(line, 0, line.length, form, dictionary);
    const names = pieces.filter((piece) => piece.name).length;
    if (names >= NAMES_OF_A_HEADER && names * 2 > pieces.length) {
      const headers = missing.length > 0 ? missing : META_TEXTS;
      return { code: 'columns_missing', start, end: start + line.length, header: headers[0], headers };
    }
    start += line.length + 1;
  }
  return { code: 'stats_absent', start: 0, end: text.length };
}
