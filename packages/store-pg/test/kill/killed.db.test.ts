import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '@prime-tally/stats-core/ports';
import { createMigrator, createPgStore, createPool, type StorePool } from '@prime-tally/store-pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript, type Script } from '../support/run-script.ts';
import { runSql } from '../support/with-store.ts';
import { AGENTS, agentOf, momentOf, postOf } from './posts.ts';

const KILLS = 20;
// Far more than a busy machine takes; half a minute each elsewhere.
const PATIENCE_MS = 300_000;

let top: string;
let server: EmbeddedPostgres;
const pools: StorePool[] = [];
const scripts: Script[] = [];

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'prime-tally-kill-'));
  server = await start();
  const pool = openPool(server.ownerUrl);
  (await createMigrator({ pool }).up())._unsafeUnwrap();
});

afterEach(async () => {
  for (const { child } of scripts.splice(0)) child.kill('SIGKILL');
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
  await server.stop();
  await rm(top, { recursive: true, force: true });
});

/** With every promise of durability on, as it ships. */
async function start(port?: number): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataDir: join(top, 'data'), ...(port && { port }) });
  if (started.isErr()) throw new Error(`${started.error.message} ${started.error.hint}`);
  return started.value;
}

function openPool(url: string): StorePool {
  const pool = createPool({ url });
  pools.push(pool);
  return pool;
}

/** Numbers in [0, 1) that a seed decides; the seed is printed, so that a failure can be had again. */
function randomOf(seed: number): () => number {
  console.log(`seed ${seed} (SEED=${seed} repeats it)`);
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function random(): () => number {
  return randomOf(Number(process.env.SEED ?? Date.now() % 2 ** 31));
}

/** The server and its helpers: `kill -9` of the first alone leaves the others to notice it. */
async function processesOf(postmaster: number): Promise<number[]> {
  const children: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent === postmaster) children.push(Number(name));
  }
  return children;
}

/** That exactly these posts are stored, each once, and that what is derived from them fits. */
async function expectStored(store: Store, pool: StorePool, numbers: readonly number[]): Promise<void> {
  const rows = await runSql(
    pool,
    `select codename, to_char(taken_local, 'YYYY-MM-DD"T"HH24:MI:SS') as moment, prime_tally.unpacked(numbers, large)::text as numbers, variant,
      (select count(*)::int from prime_tally.origin where origin.agent_id = submission.agent_id and origin.taken_local = submission.taken_local) as origins
     from prime_tally.submission join prime_tally.agent using (agent_id) order by taken_local`,
  );
  expect(rows.map(({ codename, moment, origins, variant }) => [codename, moment, origins, variant])).toEqual(
    [...numbers].sort((a, b) => a - b).map((n) => [agentOf(n), momentOf(n), 1, 0]),
  );
  const { rows: board } = (
    await store.leaderboard({ stat: 'hacks', scope: { kind: 'chat', chatId: '-5' }, limit: 50, offset: 0 })
  )._unsafeUnwrap();
  const newest = Array.from({ length: AGENTS }, (_, agent) =>
    Math.max(...numbers.filter((n) => n % AGENTS === agent)),
  );
  expect(board.map(({ agent, value }) => [agent, value])).toEqual(
    newest.sort((a, b) => b - a).map((n) => [agentOf(n), n]),
  );
}

test(`of ${KILLS} kills of Postgres under load none loses an acknowledged submission or stores one twice`, {
  timeout: PATIENCE_MS,
}, async () => {
  const next = random();
  const pool = openPool(server.appUrl);
  const store = createPgStore({ pool });
  const stored: number[] = [];
  let count = 0;
  let refusals = 0;
  let isOver = false;
  // Each writer repeats a post until it is acknowledged, as the bot does, and goes on to the next.
  const write = async (): Promise<void> => {
    while (!isOver) {
      const n = count;
      count += 1;
      while ((await store.save(postOf(n))).isErr()) refusals += 1;
      stored.push(n);
    }
  };
  const writers = Promise.all(Array.from({ length: 4 }, write));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = stored.length;
    const wanted = before + 5 + Math.floor(next() * 20);
    while (stored.length < wanted) await delay(2);
    await delay(next() * 10);
    // In turn the server alone, and it with all that it has started.
    const victims = kill % 2 === 0 ? [] : await processesOf(server.pid);
    const acknowledged = [...stored];
    for (const pid of [server.pid, ...victims]) process.kill(pid, 'SIGKILL');
    await server.ended;
    await server.stop();
    server = await start(server.port);
    const kept = await runSql(openPool(server.appUrl), 'select count(*)::int from prime_tally.submission');
    expect(Number(kept[0]?.count)).toBeGreaterThanOrEqual(acknowledged.length);
    await Promise.all(pools.splice(2).map((one) => one.end()));
  }
  isOver = true;
  await writers;
  console.log(`${stored.length} submissions, ${refusals} calls repeated`);
  await expectStored(store, pool, stored);
});

test(`of ${KILLS} kills of the writer under load none loses an acknowledged submission or stores one twice`, {
  timeout: PATIENCE_MS,
}, async () => {
  const next = random();
  const startWriter = (): Script => {
    const script = runScript(new URL('write.ts', import.meta.url), [server.appUrl]);
    scripts.push(script);
    return script;
  };
  // The next ones warm up while this one writes.
  const waiting = [startWriter(), startWriter()];
  const acknowledged = new Set<number>();
  let from = 0;
  let unheard = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = waiting.shift();
    if (!writer) throw new Error('No writer');
    if (kill < KILLS - 2) waiting.push(startWriter());
    expect(await writer.line()).toBe('ready');
    writer.tell(String(from));
    const wanted = 4 + Math.floor(next() * 12);
    for (let heard = 0; heard < wanted; heard += 1) acknowledged.add(Number(await writer.line()));
    await delay(next() * 8);
    writer.child.kill('SIGKILL');
    await writer.ended;
    for (let line = await writer.line(); line !== undefined; line = await writer.line())
      acknowledged.add(Number(line));
    // What was under way comes again, as a message does whose answer Telegram never got.
    from = 0;
    while (acknowledged.has(from)) from += 1;
  }
  const pool = openPool(server.appUrl);
  const store = createPgStore({ pool });
  for (let n = from; n < from + 2; n += 1) {
    const { outcome } = (await store.save(postOf(n)))._unsafeUnwrap();
    if (outcome === 'unchanged') unheard += 1;
    acknowledged.add(n);
  }
  console.log(`${acknowledged.size} submissions, ${unheard} of the last two stored but unheard`);
  await expectStored(store, pool, [...acknowledged]);
});
