export type * from '@prime-tally/stats-defs';
export type { Faction, LocalDateTime, RawColumn, Snapshot, SnapshotSpan, UnresolvedRun } from './snapshot.ts';
export type {
  Certain,
  Failure,
  Finding,
  Issue,
  IssueCode,
  Issues,
  Parsed,
  Warning,
  WarningCode,
} from './issue.ts';
