// Writes the numbered SQL files into the module that the package ships, so that nothing is read from disk later.
// With --check it only compares, and fails where they differ.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const sqlFolder = new URL('../sql/', import.meta.url);
const target = new URL('../src/migrations/embedded.ts', import.meta.url);

const rows = readdirSync(sqlFolder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name, index) => {
    const parts = /^(\d{6})-([a-z0-9-]+)\.sql$/.exec(name);
    if (Number(parts?.[1]) !== index + 1) throw new Error(`${name} is not migration ${index + 1}`);
    const sql = readFileSync(new URL(name, sqlFolder), 'utf8').replaceAll('\r\n', '\n');
    const literal = sql.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
    return `  {\n    number: ${index + 1},\n    name: '${parts?.[2]}',\n    sql: \`${literal}\`,\n  },\n`;
  });

const text = `// Generated from sql/ by scripts/embed-migrations.ts; a test compares.
import type { Migration } from './migration.ts';

/** All migrations, in order. */
export const MIGRATIONS: readonly Migration[] = [
${rows.join('')}];
`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  throw new Error(
    'src/migrations/embedded.ts is not what sql/ says: run npm run generate -w packages/store-pg',
  );
}
