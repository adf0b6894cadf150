export type { EmbeddedIssue, EmbeddedIssueCode } from './issue.ts';
export type { RoleUrls } from './roles.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
