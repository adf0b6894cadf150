import type { Query } from '../transaction.ts';

const SETTINGS = [
  'set local enable_seqscan = on',
  'set local enable_indexscan = off',
  'set local enable_indexonlyscan = off',
  'set local enable_bitmapscan = off',
];

/** Lets the rest of the transaction read tables themselves: what is doubted is what the indexes say. */
export async function readWithoutIndexes(query: Query): Promise<void> {
  for (const setting of SETTINGS) await query(setting);
}
