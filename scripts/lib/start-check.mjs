import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { root } from './root.mjs';

const START_MS = 60_000;
const STOP_MS = 20_000;

/** Starts the bot as `npm start` does, in an empty folder; it must tell its address, be healthy, and stop cleanly on SIGINT. */
export async function checkStart() {
  const folder = await mkdtemp(path.join(tmpdir(), 'prime-tally-start-'));
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs')], {
    cwd: folder,
    env: await cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'close');
  try {
    const address = await new Promise((resolve, reject) => {
      const read = (chunk) => {
        output += chunk;
        const found = /^Playground: (http:\S+)$/m.exec(output);
        if (found) resolve(found[1]);
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
      ended.then(() => reject(new Error('it ended before it told its address')));
      setTimeout(() => reject(new Error(`no address within ${START_MS / 1000} s`)), START_MS).unref();
    });
    const health = await fetch(new URL('health', address));
    if (health.status !== 200) throw new Error(`/health says ${health.status}: ${await health.text()}`);
    child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    const [code, signal] = await ended;
    clearTimeout(timer);
    if (code !== 0) throw new Error(`after SIGINT it ended with ${signal ?? code}`);
    if (existsSync(path.join(folder, 'data', 'postmaster.pid'))) throw new Error('the Postgres still runs');
    return { code: 0 };
  } catch (error) {
    return { code: 1, output: `${output}${error.message}\n` };
  } finally {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  }
}

/** This environment without what would make the bot talk to the real Telegram or to somebody's database. */
async function cleanEnvironment() {
  const { TELEGRAM_BOT_TOKEN, DATABASE_URL, DB_HOST, DATA_DIR, HOST, npm_lifecycle_event, ...others } =
    process.env;
  return { ...others, PORT: String(await freePort()) };
}
