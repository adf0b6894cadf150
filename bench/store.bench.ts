import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createPool, type StorePool } from '@prime-tally/store-pg';
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import type { BenchOptions, BenchRow } from './bench-row.ts';
import { pageRows, wholeBoardRows } from './store/board-rows.ts';
import { checkLoading } from './store/check-loading.ts';
import { createCompactSide } from './store/compact-side.ts';
import { gainRows } from './store/gain-rows.ts';
import { createPlainSide } from './store/plain-side.ts';
import { against, atMost } from './store/rows.ts';
import { saveRows } from './store/save-rows.ts';
import { bytesOf, dropSchema, inSchema, type Server } from './store/session.ts';
import type { Filled, Side } from './store/side.ts';

/** What the server runs with beyond the launcher's own settings, for both sides alike. */
const SETTINGS = { shared_buffers: '256MB', max_wal_size: '4GB', checkpoint_timeout: '30min' };

/**
 * The store against one row for each stat of each submission, on one server, with the same history. Options:
 * `--agents 1000,10000` for both, `--alone 100000` for the store, `--days 50`, `--alone-days 5`.
 */
export async function bench(options: BenchOptions): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'prime-tally-bench-'));
  const started = await startEmbeddedPostgres({ dataDir, settings: SETTINGS });
  if (started.isErr()) throw new Error(`${started.error.message} ${started.error.hint}`);
  const server = started.value;
  const pool = createPool({ url: server.url });
  try {
    const setting = Object.entries(SETTINGS)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
    console.error(
      `PostgreSQL ${server.version}, fsync on, ${setting}; ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
    );
    const both = { url: server.url, pool };
    await checkLoading(both);
    return await rowsOf(both, options);
  } finally {
    await pool.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function rowsOf(server: Server, { quick, more }: BenchOptions): Promise<BenchRow[]> {
  const numbersOf = (name: string, usual: string, small: string): number[] =>
    (more[name] ?? (quick ? small : usual)).split(',').map((text) => {
      if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} takes whole numbers, not "${text}"`);
      return Number(text);
    });
  const [days = 0] = numbersOf('days', '50', '5');
  const [alone = 0] = numbersOf('alone', '100000', '80');
  const [aloneDays = 0] = numbersOf('alone-days', '5', '2');
  const rows: BenchRow[] = [];
  for (const agents of numbersOf('agents', '1000,10000', '60')) {
    rows.push(...(await bothRows(server, { agents, days, quick })));
  }
  if (alone > 0) {
    const filled = { agents: alone, days: aloneDays, quick };
    const compact = await createCompactSide(server, 'bench_compact');
    await load(server.pool, compact, filled);
    const [page, ...others] = await pageRows(filled, compact, undefined);
    if (page) rows.push(page, ...others, growthRow(rows, page));
    rows.push(...(await wholeBoardRows(filled, compact)));
    rows.push(
      atMost(
        `a submission, ${alone} agents with ${aloneDays}`,
        await bytesEach(server.pool, compact, filled),
        'bytes',
      ),
    );
    await dropSchema(server.pool, compact.schema);
  }
  return rows;
}

async function bothRows(server: Server, filled: Filled): Promise<BenchRow[]> {
  const { pool } = server;
  const compact = await createCompactSide(server, 'bench_compact');
  const plain = await createPlainSide(server, 'bench_plain');
  for (const side of [compact, plain]) await load(pool, side, filled);
  const [value, floor] = [await bytesEach(pool, compact, filled), await bytesEach(pool, plain, filled)];
  const rows = [
    against(`a submission, ${filled.agents} agents`, 'bytes', { value, floor, ratio: floor / value }, 6),
    ...(await pageRows(filled, compact, plain)),
    ...(await wholeBoardRows(filled, compact)),
    ...(await gainRows(filled, compact)),
    ...(await saveRows(filled, compact, plain)),
  ];
  for (const side of [compact, plain]) {
    await side.end();
    await dropSchema(pool, side.schema);
  }
  return rows;
}

/** How much slower the first page is than on the smallest board. */
function growthRow(rows: readonly BenchRow[], page: BenchRow): BenchRow {
  const smallest = rows.find(({ name }) => name.startsWith('first page of a board')) ?? page;
  return atMost(`${page.name}, against ${smallest.name.split(', ')[1]}`, page.value / smallest.value, '×', 2);
}

async function bytesEach(pool: StorePool, { schema }: Side, { agents, days }: Filled): Promise<number> {
  return (await bytesOf(pool, schema)) / (agents * days);
}

async function load(pool: StorePool, side: Side, { agents, days }: Filled): Promise<void> {
  const from = performance.now();
  for (let day = 0; day < days; day++) {
    await side.loadDay(agents, day);
    await inSchema(pool, side.schema, (run) => run('vacuum (analyze)'));
  }
  const seconds = Math.round((performance.now() - from) / 1000);
  console.error(`${side.name}: ${agents} agents × ${days} loaded in ${seconds} s`);
}
