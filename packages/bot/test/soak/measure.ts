// Prints as JSON how fast the built bot answers and what memory it takes; `bench/bot.bench.ts` makes its rows of it.
// [--quick] [--by webhook]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import { listen, urlOf } from '../../src/http/listen.ts';
import { createPlayground, type Playground } from '../../src/playground/index.ts';
import { exportText, throughChat } from '../support/export-text.ts';
import { startBotProcess } from './bot-process.ts';
import { freePort } from './free-port.ts';
import { type SentCalls, watchCalls } from './sent-calls.ts';

const TOKEN = `123456:${'m'.repeat(35)}`;
const PER_SECOND = 20;
const SENT_AT = 1_767_225_600;
const COLUMNS = [
  'Unique Portals Visited',
  'Portals Discovered',
  'Seer Points',
  'XM Collected',
  'OPR Agreements',
  'Distance Walked',
  'Resonators Deployed',
  'Links Created',
  'Control Fields Created',
  'Mind Units Captured',
  'Longest Link Ever Created',
  'Largest Control Field',
  'XM Recharged',
  'Portals Captured',
  'Unique Portals Captured',
  'Mods Deployed',
  'Resonators Destroyed',
  'Portals Neutralized',
  'Enemy Links Destroyed',
  'Enemy Fields Destroyed',
  'Max Time Portal Held',
  'Max Time Link Maintained',
  'Max Link Length x Days',
  'Max Time Field Held',
  'Largest Field MUs x Days',
  'Unique Missions Completed',
  'Hacks',
  'Glyph Hack Points',
  'Longest Hacking Streak',
];

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, by: { type: 'string', default: 'polling' } },
});
const counts = values.quick
  ? { people: 20, atOnce: 5, steady: 10, boards: 3, charts: 2 }
  : { people: 1_000, atOnce: 40, steady: 400, boards: 50, charts: 30 };

const folder = await mkdtemp(join(tmpdir(), 'bot-measure-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
if (postgres.isErr()) throw new Error(`${postgres.error.message} ${postgres.error.hint}`);
const playground = createPlayground({
  token: TOKEN,
  bot: { id: 123456, username: 'measured_bot', first_name: 'Measured' },
  sendTimeoutMs: 0,
});
const calls = watchCalls(playground.app);
const address = { host: '127.0.0.1', port: 0 };
const server = (await listen(calls.app, address))._unsafeUnwrap();
const port = await freePort();
const bot = await startBotProcess(fileURLToPath(new URL('../../dist/main.js', import.meta.url)), folder, {
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: urlOf({ ...address, port: server.port }),
  DATABASE_URL: postgres.value.appUrl,
  DATABASE_OWNER_URL: postgres.value.ownerUrl,
  PORT: String(port),
  USER_RATE_LIMIT: '0',
  CHAT_RATE_LIMIT: '0',
  LOG_LEVEL: 'warn',
  ...(values.by === 'webhook' && { WEBHOOK_URL: `http://127.0.0.1:${port}/telegram` }),
});
try {
  console.log(JSON.stringify(await measured(playground, calls)));
} finally {
  await bot.stop();
  playground.close();
  await server.close();
  await postgres.value.stop();
  await rm(folder, { recursive: true, force: true });
}
if (bot.log() !== '') throw new Error(`The bot's log is not empty:\n${bot.log()}`);

async function measured(world: Playground, { next }: SentCalls): Promise<Record<string, number>> {
  let messageId = 0;
  const say = async (userId: number, text: string): Promise<void> => {
    messageId += 1;
    const name = { first_name: `Agent ${userId}`, language_code: 'en' };
    const message = {
      message_id: 1_000_000 * (userId % 1_000) + 1_000 * (messageId % 1_000) + 1_000_000_000,
      date: SENT_AT + messageId,
      chat: { id: userId, type: 'private', ...name },
      from: { id: userId, is_bot: false, ...name },
      text,
      ...(text.startsWith('/') && {
        entities: [{ type: 'bot_command', offset: 0, length: /^\S+/.exec(text)?.[0].length ?? 0 }],
      }),
    };
    await world.update({ message });
  };
  const answerMs = async (method: string, userId: number, text: string): Promise<number> => {
    const answered = next(method, userId);
    const from = performance.now();
    await say(userId, text);
    return (await answered) - from;
  };
  const lastTo = (userId: number): string => world.messages(userId).at(-1)?.text ?? '';
  const check = (userId: number, start: string): void => {
    if (!lastTo(userId).startsWith(start)) throw new Error(`Not ${start}: ${lastTo(userId)}`);
  };

  // Everybody's first export, as fast as they are taken.
  let person = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: counts.atOnce }, async () => {
      while (person < counts.people) {
        person += 1;
        const userId = person;
        await answerMs('sendMessage', userId, exportOf(userId, 0));
      }
    }),
  );
  const perSecond = (1_000 * counts.people) / (performance.now() - began);
  await delay(500);
  for (let userId = 1; userId <= counts.people; userId += 1) check(userId, '✅');

  // At a steady rate, whether or not the last one is answered.
  const waits: Promise<number>[] = [];
  const since = performance.now();
  for (let post = 0; post < counts.steady; post += 1) {
    const userId = 1 + (post % counts.people);
    const round = 1 + Math.floor(post / counts.people);
    waits.push(answerMs('sendMessage', userId, exportOf(userId, round)));
    await delay(Math.max(0, (1_000 * (post + 1)) / PER_SECOND - (performance.now() - since)));
  }
  const answers = await Promise.all(waits);
  const boards: number[] = [];
  for (let board = 0; board < counts.boards; board += 1) {
    boards.push(await answerMs('sendMessage', 1, '/top hacks'));
    await delay(20);
  }
  check(1, '🏆');
  const charts: number[] = [];
  await answerMs('sendMessage', 1, exportOf(1, 10));
  for (let chart = 0; chart <= counts.charts; chart += 1) {
    charts.push(await answerMs('sendPhoto', 1, '/chart hacks'));
    await delay(50);
  }
  const [firstChart = 0, ...warmCharts] = charts;
  return {
    perSecond,
    answerP50: quantile(answers, 0.5),
    answerP95: quantile(answers, 0.95),
    boardP95: quantile(boards, 0.95),
    firstChart,
    warmChartP50: quantile(warmCharts, 0.5),
    warmChartP95: quantile(warmCharts, 0.95),
    botMb: bot.rssMb(),
    pictureMb: bot.childRssMb(),
  };
}

/** Of a real export's size. */
function exportOf(userId: number, post: number): string {
  const stats = Object.fromEntries(COLUMNS.map((name, at) => [name, 1_000 + 37 * at + userId + post]));
  const date = new Date(Date.now() - 86_400_000 * (20 - post)).toISOString().slice(0, 10);
  return throughChat(exportText({ agent: `Bench${userId}`, date, time: '12:00:00', stats }));
}

function quantile(found: readonly number[], share: number): number {
  const sorted = [...found].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
