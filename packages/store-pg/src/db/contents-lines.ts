import type { BackupContents } from '../backup/write-backup.ts';
import { tableText } from './table-text.ts';

/** A backup's contents for people. */
export function contentsLines({ madeAt, schemaVersion, tables }: BackupContents): string[] {
  return [
    `backup of ${madeAt}, schema version ${schemaVersion}`,
    ...tableText([
      ['table', 'rows', 'checksum'],
      ...tables.map(({ table, rows, checksum }) => [table, rows, checksum]),
    ]),
  ];
}
