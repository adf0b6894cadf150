import { setTimeout as delay } from 'node:timers/promises';
import { err, type Result } from 'neverthrow';
import { type Database, readSnapshotOf, type Work, writeTo } from '../db/database.ts';
import type { DbIssue } from '../db/issue.ts';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 100;

/** `readSnapshotOf`, repeated with growing pauses where the database does not answer. */
export function readPatiently<T>(database: Database, work: Work<T>): Promise<Result<T, DbIssue>> {
  return repeated(() => readSnapshotOf(database, work));
}

/** `writeTo`, repeated alike: the work must be idempotent, since a lost answer may hide a commit. */
export function writePatiently<T>(database: Database, work: Work<T>): Promise<Result<T, DbIssue>> {
  return repeated(() => writeTo(database, work));
}

/** An idempotent action, repeated with growing pauses where the database does not answer. */
export async function repeated<T>(action: () => Promise<Result<T, DbIssue>>): Promise<Result<T, DbIssue>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await action();
    if (result.isOk() || result.error.code !== 'database_unavailable') return result;
    if (attempt === ATTEMPTS) return err(result.error);
    await delay(FIRST_PAUSE_MS * 2 ** attempt);
  }
}
