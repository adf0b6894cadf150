/** Why no Postgres was started. Stable; `noun_adjective`. */
export type EmbeddedIssueCode =
  | 'binaries_missing'
  | 'binaries_unusable'
  | 'data_locked'
  | 'data_damaged'
  | 'disk_full'
  | 'permission_denied'
  | 'port_taken'
  | 'start_failed'
  | 'version_different';

/** An expected failure of the launcher, with what to do about it. */
export interface EmbeddedIssue {
  readonly code: EmbeddedIssueCode;
  readonly message: string;
  /** The next step. */
  readonly hint: string;
  /** The process that holds the data folder (`data_locked`). */
  readonly pid?: number;
}

const DENIED = new Set(['EACCES', 'EPERM', 'EROFS']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The issue behind a file system error; `undefined` where it is not one that a person can mend. */
export function issueOfFileError(error: unknown): EmbeddedIssue | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (DENIED.has(code)) {
    return {
      code: 'permission_denied',
      message: `Not allowed: ${error.message}`,
      hint: 'Start as the user who owns the data folder, give the folder to this user (chown -R), or choose another one.',
    };
  }
  if (FULL.has(code)) return diskFull(error.message);
  return undefined;
}

/** The issue for a full disk. */
export function diskFull(detail: string): EmbeddedIssue {
  return {
    code: 'disk_full',
    message: `The disk is full: ${detail}`,
    hint: 'Free some space (a new database needs 100 MB) and start again; nothing stored is lost.',
  };
}
