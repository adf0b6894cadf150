import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { listen, urlOf } from '../../src/http/listen.ts';
import { createPlayground, type Playground } from '../../src/playground/index.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { countAnswers, type Verdict } from './count-answers.ts';
import { freePort } from './free-port.ts';
import { planOf } from './plan.ts';

/** How hard the bot is tried. */
export interface SoakOptions {
  /** The built bot's file. */
  readonly main: string;
  /** An empty database: who works in it, and who migrates it. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string };
  readonly chats: number;
  readonly users: number;
  readonly updates: number;
  /** How often the process is killed and started again. */
  readonly kills: number;
  readonly by: 'polling' | 'webhook';
  readonly seed: number;
  readonly onProgress?: (words: string) => void;
}

/** What was found. */
export interface SoakReport {
  readonly verdict: Verdict;
  readonly seconds: number;
  readonly rssMb: number;
  readonly mostRssMb: number;
  /** Lines of the bot's log at `error` or `fatal`. */
  readonly errors: readonly string[];
  readonly exitCode: number | null;
}

const TOKEN = `123456:${'s'.repeat(35)}`;
const MOST_PENDING = 150;
/** Updates that the bot handles at once. */
const MOST_UNDER_WAY = 100;
const FAULT_EVERY = 150;
const SETTLE_MS = 120_000;

/**
 * Drives the built bot with made-up days of groups while Telegram fails now and then and the process is killed, waits until
 * everything has settled, and counts what became of each update.
 */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const { chats, users, updates, kills, by, seed, database, onProgress = () => {} } = options;
  const plan = planOf({ chats, users, updates, isReordered: by === 'webhook', seed });
  const folder = await mkdtemp(join(tmpdir(), 'bot-soak-'));
  const playground = createPlayground({
    token: TOKEN,
    bot: { id: 123456, username: 'soak_bot', first_name: 'Soak' },
    sendTimeoutMs: 0,
    webhookRetryMs: 20,
  });
  const address = { host: '127.0.0.1', port: 0 };
  const server = (await listen(playground.app, address))._unsafeUnwrap();
  const port = await freePort();
  const env = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: urlOf({ ...address, port: server.port }),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...(by === 'webhook' && { WEBHOOK_URL: `http://127.0.0.1:${port}/telegram` }),
  };
  for (let chat = 0; chat < chats; chat += 1) {
    const bot = { status: 'administrator' as const };
    playground.chats.setUp({ id: -1_001_000 - chat, title: `Group ${chat}`, bot });
  }
  const pool = createPool({ url: database.appUrl, size: 2 });
  const began = performance.now();
  const processes: BotProcess[] = [];
  try {
    let bot = await startBotProcess(options.main, folder, env);
    processes.push(bot);
    let mostRssMb = 0;
    let mayRepeat = 0;
    const killAt = new Set(
      Array.from({ length: kills }, (_, kill) => Math.floor((plan.length * (kill + 1)) / (kills + 1))),
    );
    for (const [at, { body }] of plan.entries()) {
      while (playground.pendingUpdates() > MOST_PENDING) await delay(2);
      await playground.update({ ...body });
      if (at % FAULT_EVERY === FAULT_EVERY - 1) mayRepeat += orderFaults(playground, at / FAULT_EVERY, by);
      if (at % 500 === 0) {
        mostRssMb = Math.max(mostRssMb, bot.rssMb());
        onProgress(`${at} of ${plan.length}, ${bot.rssMb()} MB`);
      }
      if (!killAt.has(at)) continue;
      mayRepeat += Math.min(MOST_UNDER_WAY, playground.pendingUpdates());
      await bot.kill();
      onProgress(`${at}: killed with ${playground.pendingUpdates()} updates unconfirmed`);
      bot = await startBotProcess(options.main, folder, env);
      processes.push(bot);
    }
    playground.faults.clear();
    const store = createPgStore({ pool });
    await settled(playground, async () => (await store.counts())._unsafeUnwrap().messages);
    const rssMb = bot.rssMb();
    const seconds = Math.round((performance.now() - began) / 1_000);
    const exitCode = await bot.stop();
    const verdict = await countAnswers({ plan, playground, store, pool, mayRepeat });
    const errors = processes.flatMap(({ log }) =>
      log()
        .split('\n')
        .filter((line) => /"level":"(error|fatal)"/.test(line)),
    );
    return { verdict, seconds, rssMb, mostRssMb: Math.max(mostRssMb, rssMb), errors, exitCode };
  } finally {
    for (const one of processes) if (one.rssMb() > 0) await one.kill();
    await pool.end();
    playground.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Orders what Telegram fails with next; answers with how many messages that may repeat: those that are sent though the answer is an error. */
function orderFaults({ faults }: Playground, round: number, by: SoakOptions['by']): number {
  const method = 'sendMessage';
  switch (Math.floor(round) % 5) {
    case 0:
      faults.order({ method, error_code: 429, retry_after: 1, times: 2 });
      return 0;
    case 1:
      faults.order({ method, error_code: 502, times: 3 });
      return 0;
    case 2:
      faults.order({ method, error_code: 500, times: 1, takes_effect: true });
      return 1;
    case 3:
      faults.order({ method, error_code: 429, retry_after: 20, times: 1 });
      return 0;
    default:
      if (by === 'polling') faults.order({ method: 'getUpdates', error_code: 502, times: 2 });
      return 0;
  }
}

/** Waits until every update is confirmed and every message of the outbox is told or given up. */
async function settled(playground: Playground, waiting: () => Promise<number>): Promise<void> {
  const deadline = performance.now() + SETTLE_MS;
  while (playground.pendingUpdates() > 0 || (await waiting()) > 0) {
    if (performance.now() > deadline) {
      throw new Error(`Not settled: ${playground.pendingUpdates()} updates, ${await waiting()} messages`);
    }
    await delay(200);
  }
}
