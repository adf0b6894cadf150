export { type RestoreOptions, restoreBackup } from '../backup/restore-backup.ts';
export { verifyBackup } from '../backup/verify-backup.ts';
export { type BackupContents, type BackupOptions, writeBackup } from '../backup/write-backup.ts';
export type { Sum } from '../catalog/row-text.ts';
export { type Moved, type MoveOptions, type MovePhase, moveHouse } from '../move/move-house.ts';
export type { Database } from './database.ts';
export type { DbIssue, DbIssueCode } from './issue.ts';
export { type OpenDatabase, openDatabase, type Place } from './open-database.ts';
export { type DbIo, runDb } from './run-db.ts';
