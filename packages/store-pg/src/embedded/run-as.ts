import { lchown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The user that Postgres runs as. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: RunAs = { uid: 65534, gid: 65534 };

/**
 * Guarantees a user that Postgres accepts: `undefined` = the caller itself, since only root is refused.
 * For root: the owner of the data folder or of its nearest existing parent, else nobody, so that a folder
 * begun by an ordinary user stays that user's.
 */
export async function runAsOf(dataDir: string): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (let folder = dataDir; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found) return found.uid === 0 ? NOBODY : { uid: found.uid, gid: found.gid };
    if (folder === dirname(folder)) return NOBODY;
  }
}

/** Gives a file or folder to the user that Postgres runs as; never follows a link. */
export async function giveTo(runAs: RunAs | undefined, path: string): Promise<void> {
  if (runAs) await lchown(path, runAs.uid, runAs.gid);
}
