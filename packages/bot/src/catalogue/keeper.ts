import type { Learned, PendingHeaders } from '@prime-tally/stats-core/ports';
import { CATALOGUE } from '@prime-tally/stats-defs';
import type { Log } from '../log.ts';
import { type Knowledge, knowledgeOf } from '../usecases/knowledge.ts';
import type { OverlayReading } from './read-overlay-file.ts';
import { watchOverlay } from './watch-overlay.ts';
import { type AliasWriting, writeAlias } from './write-alias.ts';

/** What reading the overlay again brought. */
export interface Reloaded {
  readonly reading: OverlayReading;
  /** Headers that the catalogue has now and had not, and the other way round. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Absent where the store could not learn. */
  readonly learned?: Learned;
}

/** Keeps the knowledge in force: the base catalogue, extended by an overlay file where there is one. */
export interface CatalogueKeeper {
  knowledge(): Knowledge;
  /** What the overlay file said the last time; absent without one. */
  overlay(): OverlayReading | undefined;
  /** From now on the store learns what the catalogue learns, beginning with what it knows now. */
  teach(store: Pick<PendingHeaders, 'learn'>): void;
  /** Reads the overlay at once and lets the store learn; nothing without an overlay. */
  reload(): Promise<Reloaded | undefined>;
  /** Writes an alias into the overlay file and reads it; nothing without an overlay. */
  addAlias(key: string, header: string): Promise<AliasWriting | undefined>;
  stop(): void;
}

/** A keeper that has read the overlay. */
export async function openCatalogueKeeper({
  path,
  log,
  now,
}: {
  readonly path: string | undefined;
  readonly log: Log;
  readonly now: () => Date;
}): Promise<CatalogueKeeper> {
  let knowledge = knowledgeOf(CATALOGUE);
  let pupil: Pick<PendingHeaders, 'learn'> | undefined;
  let learning: Promise<Learned | undefined> | undefined;
  let busy: Promise<unknown> = Promise.resolve();
  /** One thing after the other: two writers of one file would lose each other's words. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = busy.then(work);
    busy = done.catch(() => undefined);
    return done;
  };
  const learn = async (): Promise<Learned | undefined> => {
    const learned = await pupil?.learn(now().toISOString());
    if (learned?.isErr()) log.warn({ reason: learned.error.message }, 'the store could not learn');
    return learned?.isOk() ? learned.value : undefined;
  };
  const watch =
    path === undefined
      ? undefined
      : await watchOverlay({
          path,
          log,
          onChange: (catalogue) => {
            if (catalogue.version === knowledge.catalogue.version) return;
            knowledge = knowledgeOf(catalogue);
            learning = inTurn(learn);
          },
        });
  return {
    knowledge: () => knowledge,
    overlay: () => watch?.last(),
    teach(store) {
      pupil = store;
      void inTurn(learn);
    },
    async reload() {
      if (watch === undefined) return undefined;
      const before = knowledge.catalogue.headers;
      learning = undefined;
      const reading = await watch.reload();
      const after = knowledge.catalogue.headers;
      const learned = await (learning ?? inTurn(learn));
      return {
        reading,
        added: [...after.keys()].filter((header) => !before.has(header)),
        removed: [...before.keys()].filter((header) => !after.has(header)),
        ...(learned !== undefined && { learned }),
      };
    },
    async addAlias(key, header) {
      if (watch === undefined || path === undefined) return undefined;
      const writing = await inTurn(() => writeAlias(path, key, header));
      if (writing.kind === 'written') await watch.reload();
      return writing;
    },
    stop: () => watch?.stop(),
  };
}
