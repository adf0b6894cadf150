import { createParser, type Failure, type Parsed } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Result } from 'neverthrow';

/** The catalogue in force and a reader made for it; both change together when an overlay is reloaded. */
export interface Knowledge {
  readonly catalogue: Catalogue<string>;
  parse(text: string): Result<Parsed<string>, Failure<string>>;
}

/** A file may hold years of exports. */
const LIMITS = { textLength: 1_000_000, exports: 500 };

/** The knowledge of a catalogue. */
export function knowledgeOf(catalogue: Catalogue<string>): Knowledge {
  const { parse } = createParser({ catalogue, limits: LIMITS });
  return { catalogue, parse };
}
