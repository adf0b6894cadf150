import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from 'neverthrow';
import type { Binaries } from './binaries.ts';
import { execute } from './execute.ts';
import { diskFull, type EmbeddedIssue } from './issue.ts';
import { giveTo, type RunAs } from './run-as.ts';

const INITIAL_BYTES = 100_000_000;

/** What a data folder holds: the cluster, its superuser's password, the log; the locks stand beside them. */
export interface DataFolder {
  readonly path: string;
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/** How a program that got the data folder as its file descriptor 3 is told a path in it. */
// Hint: a plain path fails as root below a 0700 folder, since the user that Postgres runs as can't pass it; the open
// folder needs no passing. `/proc/self/cwd` is no substitute: Postgres 15 leaves its working directory at the start.
export function pathForPostgres(dataDir: string, name: string): string {
  return process.platform === 'linux' ? `/proc/self/fd/3/${name}` : join(dataDir, name);
}

/** Makes the folder if needed, private to the user that Postgres runs as. */
export async function openFolder(dataDir: string, runAs: RunAs | undefined): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await giveTo(runAs, dataDir);
  await chmod(dataDir, 0o700);
}

/** Guarantees a cluster that these programs can run; a half-made one (killed at the wrong time) is made anew. */
export async function openCluster(
  dataDir: string,
  binaries: Binaries,
  runAs: RunAs | undefined,
  sync: boolean,
): Promise<Result<DataFolder, EmbeddedIssue>> {
  const cluster = join(dataDir, 'cluster');
  const passwordFile = join(dataDir, 'password');
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined && Number.parseInt(version, 10) !== binaries.major) {
    return err({
      code: 'version_different',
      message: `The data in ${cluster} are of Postgres ${version.trim()}; these programs are ${binaries.version}.`,
      hint: `Install the programs of Postgres ${version.trim()}, or move the data over with them first.`,
    });
  }
  if (version === undefined) {
    if (await stat(cluster).catch(() => undefined)) return err(damaged(`${cluster} is not a database`));
    const made = await makeCluster(dataDir, cluster, passwordFile, binaries, runAs, sync);
    if (made.isErr()) return err(made.error);
  }
  const password = await readFile(passwordFile, 'utf8').catch(() => '');
  if (password === '') return err(damaged(`${passwordFile} is missing`));
  return ok({ path: dataDir, cluster, password, log: join(dataDir, 'postgres.log') });
}

async function makeCluster(
  dataDir: string,
  cluster: string,
  passwordFile: string,
  binaries: Binaries,
  runAs: RunAs | undefined,
  sync: boolean,
): Promise<Result<void, EmbeddedIssue>> {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < INITIAL_BYTES)
    return err(diskFull(`${Math.floor((bavail * bsize) / 1e6)} MB are free`));
  const draft = join(dataDir, 'cluster.new');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await giveTo(runAs, draft);
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await giveTo(runAs, passwordFile);
  const folder = await open(dataDir, 'r');
  const { status, output } = await execute(
    binaries.initdb,
    [
      `--pgdata=${pathForPostgres(dataDir, 'cluster.new')}`,
      '--username=postgres',
      `--pwfile=${pathForPostgres(dataDir, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ],
    { runAs, folderFd: folder.fd },
  ).finally(() => folder.close());
  if (status !== 0) {
    await rm(draft, { recursive: true, force: true });
    if (/No space left on device/.test(output)) return err(diskFull('while making the database'));
    return err({
      code: 'start_failed',
      message: `initdb ended with ${status}: ${output.trim().split('\n').slice(-3).join(' ')}`,
      hint: 'Set DATABASE_URL to a Postgres of your own (15 or newer), or report this with the text above.',
    });
  }
  await rename(draft, cluster);
  return ok();
}

function damaged(what: string): EmbeddedIssue {
  return {
    code: 'data_damaged',
    message: `The data folder is not complete: ${what}.`,
    hint: 'Bring the folder back from a backup, or choose an empty one.',
  };
}
