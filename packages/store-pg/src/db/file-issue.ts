import { type DbIssue, issueOf } from './issue.ts';

/** The issue behind a file system error; throws on what is none. */
export function fileIssueOf(file: string, error: unknown): DbIssue {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT')
    return issueOf('file_unreadable', `${file}: no such file or folder.`, 'Check the path.');
  if (code === 'EACCES' || code === 'EPERM')
    return issueOf('file_unreadable', `${file}: not allowed.`, 'Check who owns the file and its folder.');
  if (code === 'EISDIR') return issueOf('file_unreadable', `${file} is a folder.`, 'Name a file.');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return issueOf('file_unreadable', `${file}: the disk is full.`, 'Free some space and do it again.');
  throw error;
}
