// Started by the tests as a process of its own, to be killed: stores posts, and says the number of each that is acknowledged.
import { writeSync } from 'node:fs';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { postOf } from './posts.ts';

const [url = ''] = process.argv.slice(2);
const store = createPgStore({ pool: createPool({ url, size: 2 }) });
await store.ping();
writeSync(1, 'ready\n');
process.stdin.once('data', async (chunk) => {
  for (let n = Number(chunk); ; n += 2) {
    // Two at once, so that a kill finds several transactions under way.
    const results = await Promise.all([n, n + 1].map((one) => store.save(postOf(one))));
    // Hint: at once and unbuffered; what the parent reads was acknowledged, and is the whole of it.
    for (const [index, result] of results.entries()) if (result.isOk()) writeSync(1, `${n + index}\n`);
  }
});
