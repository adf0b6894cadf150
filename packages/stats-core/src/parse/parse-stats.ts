import { HEADERS, STATS, type StatKey, TIME_SPANS } from '@prime-tally/stats-defs';
import type { Result } from 'neverthrow';
import type { Failure, Parsed } from '../issue.ts';
import { createParser, type Parser } from './create-parser.ts';
import type { Limits } from './limits.ts';

let parser: Parser | undefined;

/** The parser of the base catalogue, made at the first use. */
function baseParser(): Parser {
  parser ??= createParser({ catalogue: BASE });
  return parser;
}

const BASE = { stats: STATS, headers: HEADERS, timeSpans: TIME_SPANS };

/** The exports in the text by the base catalogue, or why it can't be read; never throws, linear in the length. */
export function parseStats(
  text: string,
  options?: { readonly limits?: Partial<Limits> },
): Result<Parsed<StatKey>, Failure<StatKey>> {
  const chosen = options?.limits ? createParser({ catalogue: BASE, limits: options.limits }) : baseParser();
  return chosen.parse(text);
}
