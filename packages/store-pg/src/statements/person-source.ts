import type { PersonSource } from '@prime-tally/stats-core/ports';
import { sourceKindOf } from '../codes.ts';
import { readNumber, readText } from '../rows.ts';

/** A source from its columns. */
export function readPersonSource(row: unknown): PersonSource {
  return {
    kind: sourceKindOf(readText(row, 'kind')),
    instance: readText(row, 'instance'),
    externalId: readText(row, 'external_id'),
    ordinal: readNumber(row, 'ordinal'),
  };
}
