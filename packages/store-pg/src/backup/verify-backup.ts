import { err, ok, type Result } from 'neverthrow';
import type { Sum } from '../catalog/row-text.ts';
import { fileIssueOf } from '../db/file-issue.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { Damage } from './file-lines.ts';
import { readBackup } from './read-backup.ts';
import type { BackupContents } from './write-backup.ts';

/** Reads a backup to its end and compares every row with its sums; needs no database and bounded memory. */
export async function verifyBackup(file: string): Promise<Result<BackupContents, DbIssue>> {
  const tables: (Sum & { table: string })[] = [];
  let about = { schemaVersion: 0, madeAt: '' };
  try {
    for await (const part of readBackup(file)) {
      if (part.kind === 'head') about = part.head;
      if (part.kind === 'end') tables.push({ table: part.table, rows: part.rows, checksum: part.checksum });
    }
  } catch (error) {
    return err(backupIssueOf(file, error));
  }
  return ok({ schemaVersion: about.schemaVersion, madeAt: about.madeAt, tables });
}

/** The issue behind what reading a backup threw; throws on what is a defect of ours. */
export function backupIssueOf(file: string, error: unknown): DbIssue {
  if (error instanceof Damage)
    return issueOf(
      'backup_damaged',
      `${file} is not a whole backup: ${error.message}.`,
      'Nothing was written. Take another backup file, or copy this one again from where it was made.',
    );
  return fileIssueOf(file, error);
}
