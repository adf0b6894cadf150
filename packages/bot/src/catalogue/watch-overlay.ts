import { unwatchFile, watchFile } from 'node:fs';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Log } from '../log.ts';
import { type OverlayReading, readOverlayFile } from './read-overlay-file.ts';

/** A catalogue that follows a file. */
export interface OverlayWatch {
  /** Reads the file now, as after a change. */
  reload(): Promise<OverlayReading>;
  /** What the last reading said. */
  last(): OverlayReading;
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
  let last: OverlayReading = { kind: 'unreadable' };
  const reload = async (): Promise<OverlayReading> => {
    last = await readOverlayFile(path);
    switch (last.kind) {
      case 'unreadable':
        log.error({ path }, 'the catalogue overlay cannot be read; the catalogue stays as it is');
        break;
      case 'wrong':
        log.error({ path, issues: last.issues }, 'wrong catalogue overlay; the catalogue stays as it is');
        break;
      case 'loaded':
        onChange(last.catalogue);
        log.info({ path, version: last.catalogue.version }, 'catalogue overlay loaded');
    }
    return last;
  };
  // Hint: fs.watch loses the file when an editor replaces it; looking at it again and again does not.
  // Hint: watched before it is read, since a change between the two would never be seen.
  watchFile(path, { interval: intervalMs, persistent: false }, () => void reload());
  await reload();
  return { reload, last: () => last, stop: () => unwatchFile(path) };
}
