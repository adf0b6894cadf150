import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CATALOGUE, type Catalogue } from '@prime-tally/stats-defs';
import { extendCatalogue, type OverlayIssue, readOverlay } from '@prime-tally/stats-defs/schema';
import type { Log } from '../log.ts';

/** A catalogue that follows a file. */
export interface OverlayWatch {
  stop(): void;
}

/** Which file, and who is told. */
export interface OverlayOptions {
  readonly path: string;
  /** Called with each new catalogue; at the first time before `watchOverlay` resolves, if the file is sound. */
  readonly onChange: (catalogue: Catalogue<string>) => void;
  readonly log: Log;
  /** How often the file is looked at, in ms. */
  readonly intervalMs?: number;
}

/** Reads the overlay file now and whenever it changes. A file that is missing or wrong changes nothing, and the log says what is wrong with it. */
export async function watchOverlay({
  path,
  onChange,
  log,
  intervalMs = 2_000,
}: OverlayOptions): Promise<OverlayWatch> {
  const read = async (): Promise<void> => {
    const text = await textOf(path);
    if (text === undefined) {
      log.error({ path }, 'the catalogue overlay cannot be read; the catalogue stays as it is');
      return;
    }
    const extended = readOverlay(text).andThen((overlay) =>
      extendCatalogue<string, string>(CATALOGUE, overlay),
    );
    extended.match(
      (catalogue) => {
        onChange(catalogue);
        log.info({ path, version: catalogue.version }, 'catalogue overlay loaded');
      },
      (issues) =>
        log.error(
          { path, issues: issues.map(issueText) },
          'wrong catalogue overlay; the catalogue stays as it is',
        ),
    );
  };
  // Hint: fs.watch loses the file when an editor replaces it; looking at it again and again does not.
  // Hint: watched before it is read, since a change between the two would never be seen.
  watchFile(path, { interval: intervalMs, persistent: false }, () => void read());
  await read();
  return { stop: () => unwatchFile(path) };
}

function issueText({ path, message, hint }: OverlayIssue): string {
  return `${path === '' ? '' : `${path}: `}${message} ${hint}`;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
