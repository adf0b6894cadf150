import type { Result } from 'neverthrow';
import type { Snapshot } from '../snapshot.ts';
import type { AgentCard, FormerName } from './claims.ts';
import type { ChatId, Instant, StoreIssue, StoreResult, UserId } from './common.ts';
import type { TextRef } from './snapshot-log.ts';

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
      readonly sources: readonly (TextRef & { readonly ordinal: number })[];
      /** Where the raw text was kept. */
      readonly text?: string;
    };

/** What a deletion took away. */
export interface Forgotten {
  readonly agents: number;
  readonly submissions: number;
}

/** A person's right to have it all, and to have it gone. */
export interface People {
  /** The user, then each agent that the user owns, by codename, followed by its submissions of every span, oldest first; in bounded memory. A stranger has one record. */
  exportPerson(userId: UserId): AsyncIterable<Result<PersonRecord, StoreIssue>>;
  /**
   * The agents that the user owns with everything of them, the user's settings, holds, requests and place as sender or
   * actor anywhere: afterwards nothing names them. One transaction; idempotent.
   */
  deletePerson(userId: UserId): StoreResult<Forgotten>;
}
