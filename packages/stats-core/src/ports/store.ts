import type { Result } from 'neverthrow';
import type { BaselineIs } from '../meaning/gains-in.ts';
import type { Faction, LocalDateTime, Snapshot, SnapshotSpan } from '../snapshot.ts';

/** Why the store did not do it. `store_unavailable`: nothing was changed for certain only if the call is repeated; every write is idempotent. */
export type StoreIssueCode =
  | 'store_unavailable'
  | 'agent_claimed'
  | 'snapshot_conflicting'
  | 'request_invalid';

/** Why the store did not do what it was asked. */
export interface StoreIssue {
  readonly code: StoreIssueCode;
  readonly message: string;
}

/** Never rejects for anything that a caller can meet; a rejection is a defect. */
export type StoreResult<T> = Promise<Result<T, StoreIssue>>;

/** UTC, ISO 8601 with `Z`. */
export type Instant = string;

/** Decimal text: Telegram's ids pass 2^53 in principle. */
export type UserId = string;
/** Decimal text; negative for groups. */
export type ChatId = string;

/** A text that somebody sent: a message, a file, a request. */
export interface TextRef {
  readonly kind: 'telegram' | 'import' | 'api';
  /** Which bot, file or client. */
  readonly instance: string;
  /** E.g. `chat:message`. */
  readonly externalId: string;
}

/** Where a snapshot came from; the same source again with the same text is a no-op, with another text (an edit) it replaces. */
export interface SourceRef extends TextRef {
  /** Which export of that message, 0-based. */
  readonly ordinal: number;
  /** 0 for the message as sent, 1, 2 … for its edits. */
  readonly revision: number;
}

/** One snapshot to be stored, with who sent it, where and when. */
export interface Submission {
  readonly snapshot: Snapshot<string>;
  /** Codes only. */
  readonly warnings: readonly string[];
  readonly source: SourceRef;
  /** Hex. */
  readonly textSha256: string;
  /** Absent for imports: the agent stays unclaimed. */
  readonly userId?: UserId;
  /** The group it was posted in; absent in private. */
  readonly chatId?: ChatId;
  /** IANA. */
  readonly zone?: string;
  readonly receivedAt: Instant;
  readonly catalogueVersion: string;
}

/** What a save did. */
export interface Saved {
  /** `unchanged`: the same moment with equal numbers was there, or the same source with the same text or a later revision. `replaced`: an edit of the same source. */
  readonly outcome: 'stored' | 'unchanged' | 'replaced';
  /** In its first spelling. */
  readonly agent: string;
  /** The agent's last ALL TIME snapshot before the stored one's moment, if any; as `storedFormOf` has it. */
  readonly previous?: Snapshot<string>;
}

/** Writes to the history. */
export interface SnapshotLog {
  /**
   * One transaction; idempotent. The first poster with a user id owns the codename until its last submission is gone.
   * `agent_claimed` when another user owns it, `snapshot_conflicting` when the same moment has other numbers,
   * `request_invalid` where `submissionProblemOf` objects; nothing is stored then. An edit that moves to another moment
   * or agent takes its old submission with it, unless another source holds that too. Only ALL TIME feeds boards,
   * `previous` and `agentsOf`.
   */
  save(submission: Submission): StoreResult<Saved>;
}

/** Which exports of a text. */
export interface Ordinals {
  /** 0-based. */
  readonly from: number;
  /** The first one after them; absent = there is none. */
  readonly to?: number;
}

/** What a withdrawal did. */
export interface Withdrawn {
  /** How many submissions are gone; 0 where they were gone already or another source holds them. */
  readonly submissions: number;
}

/**
 * Takes things out of the history; who may ask is for the use case to say. One transaction each, idempotent. Boards,
 * current values and factions are at once as if the submission had never been; an agent without any is gone, with its
 * claim and its place in chats. Saving a withdrawn source again stores it. Cost grows with the history of the agents.
 */
export interface Corrections {
  /**
   * Takes the text's hold off what these exports of it had stored, which goes unless another source holds it too.
   * `{ from: 0 }` undoes a message, `{ from: n }` forgets what an edit to `n` exports has left over.
   * `request_invalid` where `ordinalsProblemOf` objects.
   */
  withdrawSource(text: TextRef, ordinals: Ordinals): StoreResult<Withdrawn>;
  /** Deletes one submission, whatever sources hold it; the codename in any case. `request_invalid` where `momentProblemOf` objects. */
  withdrawSubmission(agent: string, takenAt: LocalDateTime, timeSpan: SnapshotSpan): StoreResult<Withdrawn>;
}

/** Which part of an agent's history. */
export interface HistoryQuery {
  /** The agent's local moment of the earliest snapshot wanted; absent = from the first. */
  readonly from?: LocalDateTime;
  /** The local moment before which it ends; absent = to the last. */
  readonly to?: LocalDateTime;
  /** 1 to 200. */
  readonly limit: number;
}

/** A part of a history. */
export interface HistoryPage {
  /** Oldest first; as `storedFormOf` has them. */
  readonly snapshots: readonly Snapshot<string>[];
  /** The `from` of the next page; absent on the last one. */
  readonly next?: LocalDateTime;
}

/** Reads the history. */
export interface SnapshotArchive {
  /**
   * An agent's ALL TIME snapshots, whole, in the order of their moments; the codename in any case, an unknown one has
   * none. What arrives between two pages shows up if it lies ahead of the first. The cost of a page does not grow with
   * the history. `request_invalid` where `historyProblemOf` objects.
   */
  historyOf(agent: string, query: HistoryQuery): StoreResult<HistoryPage>;
}

/** An agent of a user, at a glance. */
export interface AgentSummary {
  readonly agent: string;
  readonly faction: Faction;
  /** The newest ALL TIME snapshot, as `storedFormOf` has it. */
  readonly latest: Snapshot<string>;
  /** How many ALL TIME submissions. */
  readonly submissions: number;
}

/** Who owns which agents. */
export interface AgentBook {
  /** Agents whose codename the user owns and that have an ALL TIME snapshot, newest snapshot first, ties by codename; empty for a stranger. */
  agentsOf(userId: UserId): StoreResult<readonly AgentSummary[]>;
}

/** Whose agents a board shows. */
export type BoardScope = { readonly kind: 'everywhere' } | { readonly kind: 'chat'; readonly chatId: ChatId };

/** Which part of which board. */
export interface BoardQuery {
  /** Key of a stat or of a derived stat. */
  readonly stat: string;
  readonly scope: BoardScope;
  readonly faction?: Faction;
  /** 1 to 200. */
  readonly limit: number;
  /** Rows to pass over, 0 for the first page. */
  readonly offset: number;
}

/** One agent on a board. */
export interface BoardRow {
  /** 1-based; ties share a rank and the next rank is skipped (1, 2, 2, 4). */
  readonly rank: number;
  readonly agent: string;
  readonly faction: Faction;
  readonly value: number;
  /** Moment of the agent's newest ALL TIME snapshot that holds the stat; for a derived stat, of the newest of all. */
  readonly takenAt: LocalDateTime;
}

/** A part of a board. */
export interface BoardPage {
  /** Highest value first; ties by codename, whatever its case. */
  readonly rows: readonly BoardRow[];
  /** Rows on the whole board. */
  readonly total: number;
}

/** Which part of which board of gains; both ends of the window lie on whole seconds. */
export interface GainQuery extends BoardQuery {
  readonly from: Instant;
  /** Not before `from`. */
  readonly to: Instant;
}

/** One agent on a board of gains. */
export interface GainRow extends Omit<BoardRow, 'takenAt'> {
  readonly baselineIs: BaselineIs;
  /** Moment of the snapshot that the gain is counted from. */
  readonly baselineAt: LocalDateTime;
  /** Moment of the snapshot that it is counted to. */
  readonly closingAt: LocalDateTime;
}

/** A part of a board of gains. */
export interface GainPage {
  /** Highest gain first; ties by codename, whatever its case. */
  readonly rows: readonly GainRow[];
  /** Rows on the whole board. */
  readonly total: number;
}

/** Agents ranked by a stat. */
export interface Board {
  /**
   * Newest ALL TIME value of each agent, also where its newest snapshot lacks the stat; agents without it are absent,
   * zero is kept. A chat's board has the agents posted there. `request_invalid` where `boardProblemOf` objects.
   */
  leaderboard(query: BoardQuery): StoreResult<BoardPage>;
  /**
   * What each agent gained in the window, by the rule of `gainsIn` on the instants of its ALL TIME snapshots: from the
   * last at or before `from`, else the first inside, to the last at or before `to`. A derived stat's gain is that of
   * `derivedGainOf`. Agents without a snapshot after their baseline are absent, also where one of the two lacks the stat
   * or the game redefined it between them; a gain of zero is kept. `request_invalid` where `gainProblemOf` objects, for a
   * record above all: the difference of two records counts nothing. Cost grows with the history in scope.
   */
  gainboard(query: GainQuery): StoreResult<GainPage>;
}

/** Whether the storage answers. */
export interface Health {
  /** A round trip to the storage. */
  ping(): StoreResult<{ readonly agents: number; readonly submissions: number }>;
}

/** Everything that the application needs of a storage; a use case asks for the slice it uses. */
export type Store = SnapshotLog & SnapshotArchive & Corrections & AgentBook & Board & Health;
