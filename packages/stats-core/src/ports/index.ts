export { compareTexts, isSameReading, storedFormOf } from './reading.ts';
export { boardProblemOf, isId, PAGE_ROWS, submissionProblemOf } from './requests.ts';
export type {
  AgentBook,
  AgentSummary,
  Board,
  BoardPage,
  BoardQuery,
  BoardRow,
  BoardScope,
  ChatId,
  Health,
  Instant,
  Saved,
  SnapshotLog,
  SourceRef,
  Store,
  StoreIssue,
  StoreIssueCode,
  StoreResult,
  Submission,
  UserId,
} from './store.ts';
