import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '@prime-tally/store-pg/testing';
import { expect, inject, it } from 'vitest';
import { isSound, soakLines } from '../soak/report.ts';
import { soak } from '../soak/soak.ts';

const OUT = 'node_modules/.cache/soak';
const BOT = fileURLToPath(new URL('../..', import.meta.url));

it('keeps every export and answers it through floods, failures, repeats and a kill -9', async () => {
  // Not into `dist`, which another file of this run builds anew.
  execFileSync('npx', ['tsup', '--silent', '--out-dir', OUT], { cwd: BOT });
  const [server] = inject('databaseServers');
  if (server === undefined) throw new Error('The test run has started no database');
  const database = await createTestDatabase(server);
  const by = process.env.BOT_UPDATES === 'webhook' ? 'webhook' : 'polling';
  const report = await soak({
    main: join(BOT, OUT, 'main.js'),
    database,
    chats: 10,
    users: 100,
    updates: 900,
    kills: 1,
    by,
    seed: 7,
  });
  await database.drop();
  expect([isSound(report), ...report.errors, ...soakLines(report)][0], soakLines(report).join('\n')).toBe(
    true,
  );
}, 180_000);
