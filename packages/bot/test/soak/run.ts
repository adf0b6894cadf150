// npm run soak -- [--chats 200] [--users 2000] [--updates 20000] [--kills 2] [--by webhook] [--seed 1]
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import { isSound, soakLines } from './report.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '200' },
    users: { type: 'string', default: '2000' },
    updates: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '2' },
    by: { type: 'string', default: 'webhook' },
    seed: { type: 'string', default: '1' },
  },
});
const numberOf = (name: 'chats' | 'users' | 'updates' | 'kills' | 'seed'): number => {
  const text = values[name];
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
};
if (values.by !== 'webhook' && values.by !== 'polling') throw new Error('--by takes webhook or polling');

const dataDir = await mkdtemp(join(tmpdir(), 'prime-tally-soak-'));
const started = await startEmbeddedPostgres({ dataDir });
if (started.isErr()) throw new Error(`${started.error.message} ${started.error.hint}`);
try {
  const report = await soak({
    main: fileURLToPath(new URL('../../dist/main.js', import.meta.url)),
    database: started.value,
    chats: numberOf('chats'),
    users: numberOf('users'),
    updates: numberOf('updates'),
    kills: numberOf('kills'),
    by: values.by,
    seed: numberOf('seed'),
    onProgress: (words) => console.error(words),
  });
  for (const line of report.errors.slice(0, 20)) console.error(line);
  console.log(soakLines(report).join('\n'));
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  if (!isSound(report)) process.exitCode = 1;
} finally {
  await started.value.stop();
  await rm(dataDir, { recursive: true, force: true });
}
