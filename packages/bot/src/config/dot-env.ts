import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** What a `.env` file says, and a warning where the file is open to others. */
export interface DotEnv {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly warning?: string;
}

/** Contents of the `.env` file at `path`; empty where there is none. A file that is there and can't be read throws. */
export function readDotEnv(path: string): DotEnv {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return { values: {} };
  const values = parseEnv(readFileSync(path, 'utf8'));
  // Windows has no such bits and reports 0o666 for every file.
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return isOpen
    ? { values, warning: `${path} can be read by others on this machine; run: chmod 600 ${path}` }
    : { values };
}
