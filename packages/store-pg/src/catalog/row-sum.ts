import { createHash } from 'node:crypto';
import { hexOf, type Sum } from './row-text.ts';

/** Adds up lines as the database adds up rows. */
export interface RowSum {
  add(line: string): void;
  readonly sum: () => Sum;
}

/** The sum of no rows, to be added to. */
export function createRowSum(): RowSum {
  let rows = 0;
  let high = 0n;
  let low = 0n;
  return {
    add(line) {
      const digest = createHash('md5').update(line, 'utf8').digest();
      rows += 1;
      high += digest.readBigUInt64BE(0);
      low += digest.readBigUInt64BE(8);
    },
    sum: () => ({ rows, checksum: hexOf(high) + hexOf(low) }),
  };
}
