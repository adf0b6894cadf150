import type { LocalDateTime, Snapshot, SnapshotSpan } from '../snapshot.ts';
import type { ChatId, Instant, StoreResult, UserId } from './common.ts';
import type { OutboxMessage } from './outbox.ts';

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
  /** Who agreed to it in the owner's place; counts as the poster where the codename is owned. */
  readonly consentedBy?: UserId;
  /** As it was posted; kept only by a store that was told to, up to 65,536 characters, for as long as the agent has a submission from it. */
  readonly text?: string;
}

/** What else a save may do. */
export interface SaveOptions {
  /**
   * Numbers that no variant of a stored moment has: refused (`snapshot_conflicting`) unless `keep`, which stores them as the
   * next variant, off every board and history. At most 100 of one moment.
   */
  readonly onConflict?: 'refuse' | 'keep';
  /**
   * What must be told of it, written into the outbox in the same transaction, to go with the agent; asked whatever the
   * outcome. `request_invalid`, and nothing is saved, where a message is none. Pure: it is asked again where the
   * transaction is repeated.
   */
  readonly tell?: (saved: Saved) => readonly OutboxMessage[];
}

/** What a save did. */
export interface Saved {
  /** `unchanged`: the same moment with equal numbers was there, or the same source with the same text or a later revision. `replaced`: an edit of the same source. */
  readonly outcome: 'stored' | 'unchanged' | 'replaced';
  /** In its first spelling since it has this name. */
  readonly agent: string;
  /** Which numbers of their moment: 0 = those that count. */
  readonly variant: number;
  /** Whether the agent is known since this save. */
  readonly isFirst: boolean;
  /** Whether this save has made the poster the owner of the codename. */
  readonly isClaimed: boolean;
  /** The agent's last ALL TIME snapshot before the stored one's moment, if any; as `storedFormOf` has it. */
  readonly previous?: Snapshot<string>;
}

/** Writes to the history. */
export interface SnapshotLog {
  /**
   * One transaction; idempotent. The first poster with a user id owns the codename until its last submission is gone, it is
   * transferred or released. `agent_claimed` when another user owns it who has not agreed (`consentedBy`, or a proxy),
   * `snapshot_conflicting` when the same moment has other numbers alone,
   * `source_disabled` when its source is, `request_invalid` where `submissionProblemOf` objects; nothing is stored then. An edit that moves to another moment
   * or agent takes its old submission with it, unless another source holds that too. Only ALL TIME feeds boards,
   * `previous` and `agentsOf`.
   */
  save(submission: Submission, options?: SaveOptions): StoreResult<Saved>;
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
 * current values and factions are at once as if the submission had never been, so that of the variants left the first one
 * counts; an agent without any is gone, with its
 * claim and its place in chats. Saving a withdrawn source again stores it. Cost grows with the history of the agents.
 */
export interface Corrections {
  /**
   * Takes the text's hold off what these exports of it had stored, which goes unless another source holds it too.
   * `{ from: 0 }` undoes a message, `{ from: n }` forgets what an edit to `n` exports has left over.
   * `request_invalid` where `ordinalsProblemOf` objects.
   */
  withdrawSource(text: TextRef, ordinals: Ordinals): StoreResult<Withdrawn>;
  /** Deletes the submission that counts, whatever sources hold it; the codename in any case. `request_invalid` where `momentProblemOf` objects. */
  withdrawSubmission(agent: string, takenAt: LocalDateTime, timeSpan: SnapshotSpan): StoreResult<Withdrawn>;
}
