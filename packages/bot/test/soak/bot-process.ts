import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../../', import.meta.url);
const READY_MS = 60_000;

/** The built bot as a process of its own. */
export interface BotProcess {
  /** Its memory now, in MB; 0 where it doesn't run. Linux alone tells. */
  rssMb(): number;
  /** That of its child, which draws pictures. */
  childRssMb(): number;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** SIGTERM; answers with its exit code. */
  stop(): Promise<number | null>;
  /** What it wrote to stderr. */
  log(): string;
}

/** Starts the bot with the flags of `npm start` and waits until it works. */
export async function startBotProcess(
  main: string,
  cwd: string,
  env: Record<string, string>,
): Promise<BotProcess> {
  const child = spawn(process.execPath, [...shippedFlags(), main], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  await ready(child, () => log);
  const ended = once(child, 'exit');
  return {
    rssMb: () => rssMbOf(child.pid),
    childRssMb: () => rssMbOf(childOf(child.pid)),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    log: () => log,
  };
}

function ready(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The bot did not start in time\n${log()}`)), READY_MS);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (!output.includes('Bot: https://t.me/')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The bot ended with ${code}\n${log()}`));
    });
  });
}

/** Node's flags in the script `start`. */
function shippedFlags(): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const start = (manifest as { scripts: { start: string } }).scripts.start;
  return start.split(' ').filter((word) => word.startsWith('--'));
}

function rssMbOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function childOf(pid: number | undefined): number | undefined {
  try {
    const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return Number(first);
  } catch {
    return undefined;
  }
}
