import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { err, ok, type Result } from 'neverthrow';
import { postgresEnv } from './execute.ts';
import { type DataFolder, pathForPostgres } from './folder.ts';
import { diskFull, type EmbeddedIssue } from './issue.ts';
import { commandOf, pidsOf } from './process-identity.ts';
import { giveTo, type RunAs } from './run-as.ts';

const POLL_MS = 15;
const START_MS = 300_000;
const FAST_STOP_MS = 30_000;
const HARD_STOP_MS = 10_000;
const LOG_BYTES = 5_000_000;
// A number that no process can have: the largest pid of Linux is 2^22.
const IMPOSSIBLE_PID = 2_147_483_647;

/** What one start of the server needs. */
export interface Launch {
  readonly postgres: string;
  readonly folder: DataFolder;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly runAs: RunAs | undefined;
}

/** Starts the server and waits until it takes connections (after a crash: until it has recovered). */
export async function startPostmaster(launch: Launch): Promise<Result<ChildProcess, EmbeddedIssue>> {
  const { folder, port, settings } = launch;
  const logStart = await trimLog(folder.log);
  const log = await open(folder.log, 'a', 0o600);
  await giveTo(launch.runAs, folder.log);
  const all = { ...settings, port: String(port), cluster_name: await markOf(folder.cluster) };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const data = await open(folder.path, 'r');
  // Hint: its own session (`detached`), so that Ctrl-C in the terminal reaches the caller alone, who then stops
  // the server after its last query.
  const child = spawn(launch.postgres, ['-D', pathForPostgres(folder.path, 'cluster'), ...args], {
    cwd: '/',
    env: postgresEnv(),
    ...launch.runAs,
    stdio: ['ignore', log.fd, log.fd, data.fd],
    detached: true,
  });
  const failed = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)));
  await Promise.all([log.close(), data.close()]);
  if (child.pid === undefined) return err(failure(await failed));
  for (let waited = 0; waited < START_MS; waited += POLL_MS) {
    if (child.exitCode !== null || child.signalCode !== null)
      return err(reasonOf(await tail(folder.log, logStart), port));
    const lines = await pidFileOf(folder.cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return ok(child);
    await delay(POLL_MS);
  }
  await endProcess(child.pid, () => child.exitCode === null && child.signalCode === null);
  return err(failure(`not ready after ${START_MS / 1000} s`));
}

/** Ends the server that a killed launcher left behind, and a pid file that names no server of this folder. */
export async function endOrphan(cluster: string): Promise<number | undefined> {
  const lines = await pidFileOf(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const mark = await markOf(cluster);
  const isOurs = async (): Promise<boolean> =>
    (await commandOf(pid))?.includes(`cluster_name=${mark}`) ?? false;
  if (await isOurs()) {
    await endProcess(pid, isOurs);
    return pid;
  }
  // Hint: the pid may belong to another program by now, for whose sake Postgres would refuse to start. Without the
  // file Postgres would not look for leftover backends (its shared memory is named there), so only the pid goes.
  await writeFile(join(cluster, 'postmaster.pid'), [IMPOSSIBLE_PID, ...lines.slice(1)].join('\n'));
  return undefined;
}

/** Ends the helpers that a killed server has left: one that waits for another at its death may never notice it. */
export async function endLeftovers(cluster: string): Promise<void> {
  for (const pid of await pidsOf(`postgres: ${await markOf(cluster)}:`)) signalTo(pid, 'SIGKILL');
}

/** Asks the server to end, first politely: clients are cut off, a checkpoint is written. */
export async function endProcess(pid: number, isRunning: () => boolean | Promise<boolean>): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', HARD_STOP_MS],
    ['SIGKILL', HARD_STOP_MS],
  ] as const) {
    if (!(await isRunning())) return;
    signalTo(pid, signal);
    for (let waited = 0; waited < patienceMs; waited += POLL_MS) {
      if (!(await isRunning())) return;
      await delay(POLL_MS);
    }
  }
}

/** Sends a signal; a process that is gone already is no failure. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Marks a server's command line with the folder it serves; a copy of the folder has another mark. */
async function markOf(cluster: string): Promise<string> {
  const { dev, ino } = await stat(cluster, { bigint: true });
  return `prime-tally-${dev.toString(36)}-${ino.toString(36)}`;
}

async function pidFileOf(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n');
}

/** Where the next start's lines begin. */
async function trimLog(log: string): Promise<number> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size < LOG_BYTES) return size;
  await rm(`${log}.1`, { force: true });
  await rename(log, `${log}.1`);
  return 0;
}

async function tail(log: string, from: number): Promise<string> {
  const text = await readFile(log).catch(() => Buffer.alloc(0));
  return text.subarray(from).toString('utf8');
}

function reasonOf(text: string, port: number): EmbeddedIssue {
  if (/Address already in use/.test(text)) {
    return {
      code: 'port_taken',
      message: `Port ${port} is taken by another program.`,
      hint: 'Choose another port, or none: a free one is then taken.',
    };
  }
  if (/No space left on device/.test(text)) return diskFull('the database could not start');
  const fatal = text.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  return failure(fatal.at(-1) ?? (text.trim() || 'it said nothing'));
}

function failure(detail: string): EmbeddedIssue {
  return {
    code: 'start_failed',
    message: `Postgres did not start: ${detail}`,
    hint: 'The file postgres.log in the data folder says more.',
  };
}
