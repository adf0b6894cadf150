import { createHash } from 'node:crypto';
import { CATALOGUE, createParser } from '@prime-tally/stats-core';
import type { SnapshotLog, StoreIssue, Submission } from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { fileTexts } from './file-texts.ts';
import { findFiles } from './find-files.ts';
import type { FoundText, ImportFailure } from './found-text.ts';
import { type ReadExport, readExports } from './read-exports.ts';

const AT_ONCE = 4;

/** What is imported, and how. */
export interface ImportOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Absent = a dry run: everything is read, nothing stored. */
  readonly store?: SnapshotLog;
  /** IANA; of the phones that the texts come from. */
  readonly zone?: string;
  /** The group to whose boards the agents belong from now on. */
  readonly chatId?: string;
  readonly now: Date;
  readonly onFailure: (failure: ImportFailure) => void;
  readonly onFile: (file: string) => void;
}

/** What an import did. */
export interface Imported {
  readonly files: number;
  /** Texts that hold exports, or look as if they did. */
  readonly texts: number;
  readonly agents: number;
  readonly stored: number;
  readonly replaced: number;
  /** Stored before; in a dry run: readable. */
  readonly unchanged: number;
  readonly failures: number;
}

/**
 * Reads every text and stores its exports, as nobody's: the codenames stay unclaimed until their owners post. May be
 * ended and begun again: what is stored already is passed over. Ends early, with the issue, only where the store is out of reach.
 */
export async function importTexts(options: ImportOptions): Promise<Result<Imported, StoreIssue>> {
  const { parse } = createParser({ catalogue: CATALOGUE });
  const agents = new Set<string>();
  const counts = { files: 0, texts: 0, stored: 0, replaced: 0, unchanged: 0, failures: 0 };
  const fail = (failure: ImportFailure): void => {
    counts.failures += 1;
    options.onFailure(failure);
  };

  /** Stores what a text holds; the issue = the store is out of reach. */
  async function take(file: string, found: FoundText): Promise<StoreIssue | undefined> {
    const at = found.at === undefined ? {} : { at: found.at };
    const { exports, issues } = readExports(parse(found.text));
    for (const { code } of issues) fail({ file, ...at, code });
    for (const one of exports) {
      agents.add(one.snapshot.agent.toLowerCase());
      if (!options.store) {
        counts.unchanged += 1;
      } else {
        const saved = await options.store.save(submissionOf(options, found, one));
        if (saved.isOk()) counts[saved.value.outcome] += 1;
        else if (saved.error.code === 'store_unavailable') return saved.error;
        else fail({ file, ...at, code: saved.error.code });
      }
    }
    return undefined;
  }

  for await (const { file, isThere } of findFiles(options.paths)) {
    counts.files += 1;
    options.onFile(file);
    if (!isThere) {
      fail({ file, code: 'file_absent' });
      continue;
    }
    let batch: FoundText[] = [];
    const flush = async (): Promise<StoreIssue | undefined> => {
      const issues = await Promise.all(batch.map((found) => take(file, found)));
      batch = [];
      return issues.find((issue) => issue !== undefined);
    };
    for await (const found of fileTexts(file)) {
      if (found.kind === 'trouble') {
        const { kind, ...trouble } = found;
        fail({ file, ...trouble });
        continue;
      }
      counts.texts += 1;
      batch.push(found);
      const issue = batch.length === AT_ONCE ? await flush() : undefined;
      if (issue) return err(issue);
    }
    const issue = await flush();
    if (issue) return err(issue);
  }
  return ok({ ...counts, agents: agents.size });
}

function submissionOf(
  { zone, chatId, now }: ImportOptions,
  { text, instance, externalId, revision, sentAt }: FoundText,
  { ordinal, snapshot, warnings }: ReadExport,
): Submission {
  return {
    snapshot,
    warnings,
    source: { kind: 'import', instance, externalId, ordinal, revision },
    textSha256: createHash('sha256').update(text).digest('hex'),
    ...(chatId !== undefined && { chatId }),
    ...(zone !== undefined && { zone }),
    receivedAt: sentAt ?? now.toISOString(),
    catalogueVersion: CATALOGUE.version,
    text,
  };
}
