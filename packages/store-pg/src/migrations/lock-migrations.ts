import type { Query } from '../transaction.ts';

/** Waits until nobody else migrates the schema or sets up its roles; held to the end of the transaction. */
export async function lockMigrations(query: Query, schema: string): Promise<void> {
  await query('select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [
    `prime-tally migrations of ${schema}`,
  ]);
}
