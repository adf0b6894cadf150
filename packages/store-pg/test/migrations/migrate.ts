// Started by the tests as a process of its own: migrates when it is told to, and says what it applied.
import { createMigrator, createPool } from '@prime-tally/store-pg';

const [url = '', schema = ''] = process.argv.slice(2);
const pool = createPool({ url, size: 1 });
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  const applied = await createMigrator({ pool, schema }).up();
  process.stdout.write(`${JSON.stringify(applied.isOk() ? applied.value : applied.error)}\n`);
  await pool.end();
  process.exit();
});
