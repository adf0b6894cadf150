import type { Result } from 'neverthrow';
import type { LocalDateTime, Snapshot, SnapshotSpan } from '../snapshot.ts';
import type { AuditEntry } from './act.ts';
import type { AgentCard, ClaimRequest, FormerName } from './claims.ts';
import type { ChatId, Instant, StoreIssue, StoreResult, UserId } from './common.ts';
import type { Hold } from './holds.ts';
import type { TextRef } from './snapshot-log.ts';

/** A text, and which of its exports. */
export interface PersonSource extends TextRef {
  readonly ordinal: number;
}

/** What is kept of a person, piece by piece. */
export type PersonRecord =
  | { readonly type: 'user'; readonly userId: UserId; readonly settings: unknown }
  | {
      readonly type: 'agent';
      readonly card: AgentCard;
      readonly formerNames: readonly FormerName[];
      readonly chats: readonly ChatId[];
    }
  | {
      readonly type: 'submission';
      readonly snapshot: Snapshot<string>;
      readonly variant: number;
      readonly receivedAt: Instant;
      readonly zone?: string;
      readonly warnings: readonly string[];
      /** In the order of their kinds, instances, external ids and ordinals. */
      readonly sources: readonly PersonSource[];
      /** Where the raw text was kept. */
      readonly text?: string;
    }
  /** An event in which an agent of the user takes part; a moment is absent while there is no such post. */
  | {
      readonly type: 'event';
      readonly agent: string;
      readonly name: string;
      readonly chatId: ChatId;
      readonly from: Instant;
      readonly to: Instant;
      readonly startAt?: LocalDateTime;
      readonly endAt?: LocalDateTime;
    }
  /** A text that the user sent for an agent of somebody else. */
  | {
      readonly type: 'post';
      readonly agent: string;
      readonly takenAt: LocalDateTime;
      readonly timeSpan: SnapshotSpan;
      readonly source: PersonSource;
    }
  /** An agent of somebody else that the user may post for. */
  | { readonly type: 'proxy'; readonly agent: string }
  /** A codename of somebody else that the user asks for. */
  | { readonly type: 'request'; readonly request: ClaimRequest }
  /** A submission that waits for the user's word, or that the user sent and that waits for somebody else's. */
  | { readonly type: 'hold'; readonly hold: Hold }
  /** A chat in which the user's posts count nothing. */
  | { readonly type: 'ban'; readonly chatId: ChatId }
  /** Something that the user did. */
  | { readonly type: 'act'; readonly entry: AuditEntry };

/** What a deletion took away. */
export interface Forgotten {
  readonly agents: number;
  readonly submissions: number;
}

/** A person's right to have it all, and to have it gone. */
export interface People {
  /**
   * The user; then each agent that the user owns, by codename, followed by its submissions of every span and variant,
   * oldest first; then events by codename, oldest first, posts for others, proxies and requests by codename, holds, bans
   * and acts, oldest first. In bounded
   * memory: a page at a time, each by itself, so that what is changed meanwhile may be missing or new. It ends with the
   * first failure, `request_invalid` where the id is none. A stranger has one record. Cost grows with all that is stored.
   */
  exportPerson(userId: UserId): AsyncIterable<Result<PersonRecord, StoreIssue>>;
  /**
   * The agents that the user owns with everything of them, the user's settings, holds, requests, bans and place as sender
   * or actor anywhere: afterwards nothing names the user, the agents or their former names. What others posted, did or are
   * told stays without them; messages that name them are dropped. The application's own settings of chats, events and other
   * users are its own to clean. One transaction; idempotent. Cost grows with all that is stored.
   */
  deletePerson(userId: UserId): StoreResult<Forgotten>;
}
