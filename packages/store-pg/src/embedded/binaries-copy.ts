import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * A copy of the programs, in the first of the cache folders where `usable` accepts it; made once, then found again
 * by its digest. `undefined` = none of the places will do.
 */
export async function copyOfBinaries<T>(
  source: string,
  digest: string,
  usable: (folder: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const cache of cacheFolders()) {
    const copy = join(cache, `postgres-${process.platform}-${process.arch}-${digest}`);
    try {
      await mkdir(cache, { recursive: true, mode: 0o755 });
      if (!(await isOurs(cache))) continue;
      if (!(await isOurs(copy))) await makeCopy(source, copy);
      const result = await usable(copy);
      if (result !== undefined) return result;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return undefined;
}

function cacheFolders(): string[] {
  const uid = process.getuid?.();
  const shared = join(tmpdir(), `prime-tally-${uid ?? 'cache'}`);
  return uid === 0
    ? ['/var/cache/prime-tally', '/var/lib/prime-tally', shared]
    : [join(homedir(), '.cache', 'prime-tally'), shared];
}

// Hint: /tmp is everybody's; a folder that another user made or may write to must never be run from.
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}

async function makeCopy(source: string, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await cp(source, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    await openForReading(draft);
    await rename(draft, copy).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Everything but what only a compiler needs. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && !['pkgconfig', 'pgxs', 'include'].includes(basename(path));
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
