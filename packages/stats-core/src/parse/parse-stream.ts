import type { StatKey } from '@prime-tally/stats-defs';
import type { Result } from 'neverthrow';
import type { Failure, Parsed } from '../issue.ts';
import type { Parser } from './create-parser.ts';
import { looksLikeStats } from './looks-like-stats.ts';

/** One stretch of an archive: usually one export. */
export interface StreamItem<K extends string = StatKey> {
  /** UTF-16 offset of the stretch in the whole stream; offsets of issues count from here. */
  readonly offset: number;
  readonly result: Result<Parsed<K>, Failure<K>>;
}

// Where one export ends: before the next line with a header row.
const FIRST_COLUMN = /Time\s*Span/;
const SECOND_COLUMN = /Agent\s*Name/;
const VALUES_TOO = /(?:Enlightened|Resistance)\s*\d{4}-/;

/**
 * Reads an archive of any length export by export, in order, in memory that does not grow: at most the parser's
 * `textLength` is held. A bad export is one failure, and reading goes on after it; text between exports is passed over.
 */
export async function* parseStream<K extends string = StatKey>(
  source: AsyncIterable<string> | Iterable<string>,
  parser: Pick<Parser<K>, 'parse' | 'limits'>,
): AsyncGenerator<StreamItem<K>> {
  const limit = parser.limits.textLength;
  let offset = 0;
  let stretch = '';
  let hasValues = false;

  const taken = (): StreamItem<K> | undefined => {
    const item = looksLikeStats(stretch) ? { offset, result: parser.parse(stretch) } : undefined;
    offset += stretch.length;
    stretch = '';
    hasValues = false;
    return item;
  };

  for await (const line of linesOf(source, limit)) {
    const isHeader = FIRST_COLUMN.test(line) && SECOND_COLUMN.test(line);
    // Two header rows in a row belong together: what they mean is the parser's to say.
    const isNext = isHeader && hasValues;
    if (isNext || stretch.length + line.length > limit) {
      const item = taken();
      if (item) yield item;
    }
    stretch += line;
    if (!isHeader) hasValues ||= line.trim() !== '';
    else hasValues = VALUES_TOO.test(line);
  }
  const item = taken();
  if (item) yield item;
}

/** Lines with their ends; a line longer than the limit comes in parts. */
async function* linesOf(
  source: AsyncIterable<string> | Iterable<string>,
  limit: number,
): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of source) {
    let from = 0;
    for (let newline = chunk.indexOf('\n'); newline >= 0; newline = chunk.indexOf('\n', from)) {
      yield* partsOf(rest + chunk.slice(from, newline + 1));
      rest = '';
      from = newline + 1;
    }
    rest += chunk.slice(from);
    while (rest.length > limit) {
      yield rest.slice(0, limit);
      rest = rest.slice(limit);
    }
  }
  if (rest !== '') yield* partsOf(rest);
}

/** The line, parted where the next export's header row stands behind values: their text ended without a line end. */
function partsOf(line: string): readonly string[] {
  const next = line.search(FIRST_COLUMN);
  const isParted = next > 0 && SECOND_COLUMN.test(line) && VALUES_TOO.test(line.slice(0, next));
  return isParted ? [line.slice(0, next), line.slice(next)] : [line];
}
