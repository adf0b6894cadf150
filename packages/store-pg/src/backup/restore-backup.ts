import { err, ok, type Result } from 'neverthrow';
import { addForeignKeys, dropForeignKeys, readForeignKeys } from '../catalog/constraints.ts';
import { insertLines } from '../catalog/insert-lines.ts';
import { sumOf } from '../catalog/row-text.ts';
import { setSequences } from '../catalog/sequences.ts';
import { quoted, readTables, type Table } from '../catalog/tables.ts';
import { setTriggers } from '../catalog/triggers.ts';
import { type Database, issueOfFailure, writeTo } from '../db/database.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { createMigrator } from '../migrations/create-migrator.ts';
import { MIGRATIONS } from '../migrations/embedded.ts';
import type { Query } from '../transaction.ts';
import { readBackup } from './read-backup.ts';
import { backupIssueOf, verifyBackup } from './verify-backup.ts';
import type { BackupContents } from './write-backup.ts';

/** From which file, and where to. */
export interface RestoreOptions {
  readonly database: Database;
  readonly file: string;
  readonly progress: (line: string) => void;
}

/**
 * Puts a backup into a database without data of ours, all or nothing: the file is read through first, the rows go in
 * within one transaction that ends only when the database's own sums are the file's, then the schema is brought up to date.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Result<BackupContents, DbIssue>> {
  const { database, file, progress } = options;
  progress('Reading the file through …');
  const contents = await verifyBackup(file);
  if (contents.isErr()) return contents;
  const prepared = await prepare(database, contents.value.schemaVersion);
  if (prepared.isErr()) return err(prepared.error);
  const restored = await writeTo(database, (query) => load(query, options, contents.value, prepared.value));
  if (restored.isErr()) return err(restored.error);
  const migrated = await createMigrator(database).up();
  if (migrated.isErr()) return err(issueOf('work_refused', migrated.error.message, 'Run `migrate`.'));
  return contents;
}

/** A schema of the backup's version; answers whether it was made just now. */
async function prepare(database: Database, version: number): Promise<Result<{ isNew: boolean }, DbIssue>> {
  try {
    const status = await createMigrator(database).status();
    if (status.isErr())
      return err(
        issueOf('database_unavailable', `${database.name}: ${status.error.message}`, 'Check the address.'),
      );
    const { current, newest } = status.value;
    if (version > newest)
      return err(
        issueOf(
          'backup_newer',
          `The backup has schema version ${version}; this program knows ${newest}.`,
          'Restore it with the program that made it, or a newer one.',
        ),
      );
    if (current !== 0 && current !== version)
      return err(
        issueOf(
          'target_occupied',
          `${database.name} has a schema of version ${current}, the backup one of version ${version}.`,
          `Restore into an empty database, or first run: drop schema ${database.schema} cascade`,
        ),
      );
    const migrated = await createMigrator({ ...database, migrations: MIGRATIONS.slice(0, version) }).up();
    if (migrated.isErr())
      return err(
        issueOf('database_unavailable', `${database.name}: ${migrated.error.message}`, 'Check the address.'),
      );
    return ok({ isNew: current === 0 });
  } catch (error) {
    return err(issueOfFailure(database.name, error));
  }
}

async function load(
  query: Query,
  { database, file, progress }: RestoreOptions,
  contents: BackupContents,
  { isNew }: { isNew: boolean },
): Promise<Result<void, DbIssue>> {
  const tables = await readTables(query);
  await query(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in access exclusive mode`);
  for (const { name } of tables) {
    // What a migration itself has put in is in the backup, too.
    if (isNew) await query(`delete from ${quoted(name)}`);
    else if ((await query(`select from ${quoted(name)} limit 1`)).length > 0)
      return err(
        issueOf(
          'target_occupied',
          `${database.name} holds data already (${name}).`,
          'Restore into an empty database; nothing is ever overwritten.',
        ),
      );
  }
  const keys = await readForeignKeys(query);
  await dropForeignKeys(query, keys);
  await setTriggers(query, tables, 'disable');
  const filled = await fill(query, file, tables, progress);
  if (filled.isErr()) return err(filled.error);
  await setTriggers(query, tables, 'enable');
  await addForeignKeys(query, keys);
  progress('Comparing …');
  for (const { table: name, rows, checksum } of contents.tables) {
    const table = tables.find((one) => one.name === name);
    const found = table && (await sumOf(query, table));
    if (found?.rows !== rows || found.checksum !== checksum)
      return err(
        issueOf(
          'move_mismatched',
          `${name} has ${found?.rows ?? 0} rows (${found?.checksum ?? '–'}), the backup ${rows} (${checksum}).`,
          'Nothing was kept. Report this with the line above.',
        ),
      );
  }
  return ok();
}

async function fill(
  query: Query,
  file: string,
  tables: readonly Table[],
  progress: (line: string) => void,
): Promise<Result<void, DbIssue>> {
  let table: Table | undefined;
  const left = new Set(tables.map(({ name }) => name));
  try {
    for await (const part of readBackup(file)) {
      if (part.kind === 'table') {
        table = tables.find(({ name }) => name === part.table);
        if (!table || JSON.stringify(table.columns) !== JSON.stringify(part.columns))
          return err(unlike(part.table));
        left.delete(part.table);
      } else if (part.kind === 'rows' && table) {
        await insertLines(query, table, part.lines);
      } else if (part.kind === 'end') {
        progress(`${part.table}: ${part.rows} rows`);
      } else if (part.kind === 'finished') {
        await setSequences(query, part.sequences);
      }
    }
  } catch (error) {
    // What is no damage of the file is the database's.
    if (error instanceof Error && 'severity' in error) throw error;
    return err(backupIssueOf(file, error));
  }
  const [missing] = left;
  return missing === undefined ? ok() : err(unlike(missing));
}

function unlike(table: string): DbIssue {
  return issueOf(
    'backup_damaged',
    `The table ${table} of the backup is not the one of this program.`,
    'Restore it with the program that made it.',
  );
}
