// Writes schema.sql: the schema of a fresh database, migrated as far as this program knows.
import { writeFileSync } from 'node:fs';
import { createTestDatabase, startTestServers } from '@prime-tally/store-pg/testing';
import pg from 'pg';
import { schemaDump } from './lib/schema-dump.ts';

const { servers, stop } = await startTestServers([18]);
try {
  const [server] = servers;
  if (server === undefined) throw new Error('No server was started');
  const database = await createTestDatabase(server);
  const client = new pg.Client({ connectionString: database.readerUrl });
  await client.connect();
  await client.query('set search_path = prime_tally');
  const text = await schemaDump(
    async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    'prime_tally',
  );
  await client.end();
  await database.drop();
  writeFileSync(new URL('../schema.sql', import.meta.url), text);
} finally {
  await stop();
}
