import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { err, ok, type Result } from 'neverthrow';
import { linesOf } from '../catalog/pages.ts';
import { createRowSum } from '../catalog/row-sum.ts';
import type { Sum } from '../catalog/row-text.ts';
import { readSequences } from '../catalog/sequences.ts';
import { readTables } from '../catalog/tables.ts';
import { type Database, readSnapshotOf } from '../db/database.ts';
import { fileIssueOf } from '../db/file-issue.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { readSchemaVersion } from '../db/schema-version.ts';
import { readHouse } from '../move/house.ts';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import {
  type BackupHead,
  type FinishedLine,
  FORMAT,
  FORMAT_VERSION,
  type TableEndLine,
  type TableLine,
} from './format.ts';

const PAGE_ROWS = 500;

/** What a backup holds. */
export interface BackupContents {
  readonly schemaVersion: number;
  readonly madeAt: string;
  readonly tables: readonly (Sum & { readonly table: string })[];
}

/** How a backup is written. */
export interface BackupOptions {
  readonly database: Database;
  /** Must not be there yet; appears only when it is complete. */
  readonly file: string;
  readonly now: Date;
  readonly progress: (line: string) => void;
}

/** Writes every row of the schema, as one moment had them, to a file that only its owner can read; in bounded memory. */
export async function writeBackup(options: BackupOptions): Promise<Result<BackupContents, DbIssue>> {
  const { database, file } = options;
  if (await stat(file).catch(() => undefined))
    return err(
      issueOf('file_exists', `${file} is there already.`, 'Choose another name; nothing is overwritten.'),
    );
  const draft = `${file}.partial`;
  try {
    // Hint: here and not below, where a missing folder would look like a lost connection.
    await (await open(draft, 'w', 0o600)).close();
    const contents = await readSnapshotOf(database, async (query) => {
      const schemaVersion = await readSchemaVersion(query, database.name);
      if (schemaVersion.isErr()) return err(schemaVersion.error);
      const house = await readHouse(query);
      if (house.state === 'arriving')
        return err(
          issueOf(
            'house_incomplete',
            `${database.name} is not complete: data from ${house.other} are still arriving.`,
            'Run the move to its end, or back up the house that they come from.',
          ),
        );
      const found: (Sum & { table: string })[] = [];
      const head = await headOf(query, { ...options, schemaVersion: schemaVersion.value });
      await writeFile(draft, Readable.from(partsOf(query, head, found, options.progress)));
      return ok({ schemaVersion: head.schemaVersion, madeAt: head.madeAt, tables: found });
    });
    if (contents.isOk()) await rename(draft, file);
    return contents;
  } catch (error) {
    return err(fileIssueOf(file, error));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function headOf(
  query: Query,
  { database, now, schemaVersion }: BackupOptions & { schemaVersion: number },
): Promise<BackupHead> {
  const [row] = await query(
    `select current_setting('server_version') as server_version, current_setting('server_encoding') as server_encoding`,
  );
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    schemaVersion,
    schema: database.schema,
    madeAt: now.toISOString(),
    settings: {
      server_version: readText(row, 'server_version'),
      server_encoding: readText(row, 'server_encoding'),
    },
    tables: (await readTables(query)).map(({ name }) => name),
  };
}

async function* partsOf(
  query: Query,
  head: BackupHead,
  found: (Sum & { table: string })[],
  progress: (line: string) => void,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const table of await readTables(query)) {
    const columns = table.columns.map(({ name, type }) => [name, type] as const);
    const first: TableLine = { table: table.name, columns };
    yield `${JSON.stringify(first)}\n`;
    const total = createRowSum();
    for await (const lines of linesOf(query, table, PAGE_ROWS)) {
      for (const line of lines) total.add(line);
      yield `${lines.join('\n')}\n`;
    }
    const sum = total.sum();
    const end: TableEndLine = { end: table.name, ...sum };
    yield `${JSON.stringify(end)}\n`;
    found.push({ table: table.name, ...sum });
    progress(`${table.name}: ${sum.rows} rows`);
  }
  const last: FinishedLine = { finished: true, sequences: await readSequences(query) };
  yield `${JSON.stringify(last)}\n`;
}

async function writeFile(path: string, text: Readable): Promise<void> {
  const hash = createHash('sha256');
  const seal = new Transform({
    transform(chunk, _, next) {
      hash.update(chunk);
      next(null, chunk);
    },
    flush(next) {
      next(null, hash.digest());
    },
  });
  await pipeline(text, createGzip(), seal, createWriteStream(path, { mode: 0o600 }));
  // Hint: without it, a power cut after the rename could leave a complete name on an incomplete file.
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
