export type { Act, AuditEntry } from './act.ts';
export type { AgentBook, AgentSummary } from './agent-book.ts';
export type { HistoryPage, HistoryQuery, SnapshotArchive } from './archive.ts';
export type {
  Board,
  BoardCursor,
  BoardPage,
  BoardQuery,
  BoardRank,
  BoardRow,
  BoardScope,
  FactionTotal,
  GainPage,
  GainQuery,
  GainRow,
  PlacesQuery,
  RankQuery,
  Standing,
  Standings,
} from './boards.ts';
export type { AgentCard, ClaimRequest, Claims, FactionSince, FormerName } from './claims.ts';
export type { ChatId, Instant, StoreIssue, StoreIssueCode, StoreResult, UserId } from './common.ts';
export { csvRowOf } from './csv-row.ts';
export type {
  EventBook,
  EventCard,
  EventDraft,
  EventEntry,
  EventPostRole,
  EventState,
} from './event-book.ts';
export type {
  AuditPage,
  ChatCard,
  ChatChange,
  ChatPrivacy,
  Groups,
  MemberPage,
  UserBook,
} from './groups.ts';
export { heldFormOf } from './held-form.ts';
export type { Hold, HoldDraft, HoldReason, Holds } from './holds.ts';
export type { ClaimedMessage, Outbox, OutboxMessage } from './outbox.ts';
export type { Learned, PendingHeader, PendingHeaders } from './pending-headers.ts';
export type { Forgotten, People, PersonRecord, PersonSource } from './people.ts';
export { personCsv } from './person-csv.ts';
export { personJson } from './person-json.ts';
export type { InstantWindow, Progress, ProgressPair, SilentAgent, StatPoint } from './progress.ts';
export { compareTexts, isSameReading, storedFormOf } from './reading.ts';
export { isId, PAGE_ROWS } from './request-parts.ts';
export {
  boardProblemOf,
  gainProblemOf,
  historyProblemOf,
  leaderboardProblemOf,
  momentProblemOf,
  ordinalsProblemOf,
  pendingHeaderIn,
  submissionProblemOf,
} from './requests.ts';
export { actProblemOf, auditProblemOf } from './requests-act.ts';
export {
  claimProblemOf,
  codenameProblemOf,
  mergeProblemOf,
  renameProblemOf,
} from './requests-claims.ts';
export {
  eventActProblemOf,
  eventEntryProblemOf,
  eventPostProblemOf,
  eventProblemOf,
  eventsDueProblemOf,
  eventsProblemOf,
} from './requests-event.ts';
export {
  auditTrailProblemOf,
  banProblemOf,
  chatChangeProblemOf,
  chatProblemOf,
  chatsProblemOf,
  joinProblemOf,
  memberProblemOf,
  membersProblemOf,
  resetProblemOf,
  userProblemOf,
  userSettingsProblemOf,
  usersWithProblemOf,
} from './requests-groups.ts';
export { headersProblemOf, linkProblemOf, verdictProblemOf } from './requests-header.ts';
export {
  expiryProblemOf,
  holdIdProblemOf,
  holdProblemOf,
  holdsForProblemOf,
  holdsInProblemOf,
} from './requests-holds.ts';
export {
  messageClaimProblemOf,
  messageNameProblemOf,
  messageNoteProblemOf,
  messagesProblemOf,
} from './requests-outbox.ts';
export {
  progressInProblemOf,
  progressProblemOf,
  STAT_POINTS,
  silentProblemOf,
  statHistoryProblemOf,
} from './requests-progress.ts';
export {
  refusalHeaderOf,
  refusalProblemOf,
  refusalsProblemOf,
  sourceActProblemOf,
} from './requests-sources.ts';
export {
  BOARDS_AT_ONCE,
  gainRankProblemOf,
  gainTotalsProblemOf,
  NEIGHBOURS,
  placesProblemOf,
  rankProblemOf,
  totalsProblemOf,
} from './requests-standings.ts';
export { updateMomentProblemOf, updatesProblemOf } from './requests-update.ts';
export { changedSettingsOf, storedSettingsOf } from './settings.ts';
export type {
  Corrections,
  Ordinals,
  Saved,
  SaveOptions,
  SnapshotLog,
  SourceRef,
  Submission,
  TextRef,
  Withdrawn,
} from './snapshot-log.ts';
export type { Refusal, RefusalCount, SourceCard, Sources } from './sources.ts';
export type { Counts, Health, Store } from './store.ts';
export type { DoneUpdate, UpdateLog } from './update-log.ts';
