#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

// In a clone, where nothing may be built yet or the build is old.
const helpers = new URL('../../../scripts/lib/packages.mjs', import.meta.url);
if (existsSync(helpers)) {
  const { ensureBuilt, PACKAGES } = await import(helpers.href);
  await ensureBuilt(
    PACKAGES.filter(({ folder }) => ['stats-defs', 'stats-core', 'store-pg'].includes(folder)),
  );
}
const { runDb } = await import('../dist/db.js');

// `prime-tally-db verify … | head`: the reader has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// The bot's own settings, so that both mean the same database.
const dotEnv = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
process.exitCode = await runDb(process.argv.slice(2), {
  program: process.env.npm_lifecycle_event === 'db' ? 'npm run db --' : 'prime-tally-db',
  env: { ...dotEnv, ...process.env },
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  now: () => new Date(),
});
