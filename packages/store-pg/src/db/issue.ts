/** Why an operator's command did not do it. Stable; `noun_adjective`. */
export type DbIssueCode =
  | 'arguments_wrong'
  | 'backup_damaged'
  | 'backup_newer'
  | 'database_unavailable'
  | 'file_exists'
  | 'file_unreadable'
  | 'house_incomplete'
  | 'move_mismatched'
  | 'schema_absent'
  | 'schema_newer'
  | 'schema_older'
  | 'target_occupied'
  | 'work_refused';

/** An expected failure of an operator's command, with what to do about it. */
export interface DbIssue {
  readonly code: DbIssueCode | (string & {});
  readonly message: string;
  /** The next step. */
  readonly hint: string;
}

/** The same in one piece. */
export function issueOf(code: DbIssueCode, message: string, hint: string): DbIssue {
  return { code, message, hint };
}
