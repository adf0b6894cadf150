export type { EmbeddedIssue, EmbeddedIssueCode } from './issue.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
