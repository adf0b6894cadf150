import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const ENDINGS = new Set(['.txt', '.csv', '.json']);

/** The files named, and those of folders named: `.txt`, `.csv` and `.json`, in the order of their names; no links are followed. */
export async function* findFiles(
  paths: readonly string[],
): AsyncGenerator<{ file: string; isThere: boolean }> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) yield { file: path, isThere: found !== undefined };
    else yield* filesIn(path);
  }
}

async function* filesIn(folder: string): AsyncGenerator<{ file: string; isThere: boolean }> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()))
      yield { file: path, isThere: true };
  }
}
