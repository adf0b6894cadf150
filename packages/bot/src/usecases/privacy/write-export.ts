import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type People,
  personCsv,
  personJson,
  type StoreIssue,
  type UserId,
} from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Result } from 'neverthrow';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** A person's files on this machine, for as long as `use` runs. */
export interface ExportFiles {
  readonly json: string;
  readonly csv: string;
}

/** What a bot may send as one file, in bytes; Telegram's own limit is 50 MB. */
const MOST_BYTES = 49_000_000;

class ExportFailed extends Error {
  readonly issue: StoreIssue;
  constructor(issue: StoreIssue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** Writes everything of a person into two files, in bounded memory, hands them to `use` and takes them away. */
export async function withExport(
  deps: { readonly store: People; readonly catalogue: Catalogue<string> },
  userId: UserId,
  use: (files: ExportFiles) => Promise<void>,
): Promise<{ readonly kind: 'sent' | 'too_large' } | StoreUnavailable> {
  const { store, catalogue } = deps;
  // Readable by this process alone.
  const folder = await mkdtemp(join(tmpdir(), 'prime-tally-export-'));
  const files = { json: join(folder, 'person.json'), csv: join(folder, 'person.csv') };
  try {
    await write(files.json, personJson(store.exportPerson(userId)));
    await write(files.csv, personCsv(store.exportPerson(userId), { catalogue }));
    for (const file of Object.values(files)) {
      if ((await stat(file)).size > MOST_BYTES) return { kind: 'too_large' };
    }
    await use(files);
    return { kind: 'sent' };
  } catch (error) {
    if (error instanceof ExportFailed) return storeUnavailable(error.issue);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(file: string, pieces: AsyncIterable<Result<string, StoreIssue>>): Promise<void> {
  const texts = async function* (): AsyncGenerator<string> {
    for await (const piece of pieces) {
      if (piece.isErr()) throw new ExportFailed(piece.error);
      yield piece.value;
    }
  };
  await pipeline(Readable.from(texts()), createWriteStream(file, { mode: 0o600 }));
}
