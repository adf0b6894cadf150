import type { Query } from '../transaction.ts';

/** Reads at most one row, so that the schema and the right to read it are known to be there. */
export async function probe(query: Query): Promise<void> {
  await query('select from agent limit 1');
}
