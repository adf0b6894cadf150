import type { ChatId, Instant, UserId } from './common.ts';

/** Who does it, where and when: the entry of the audit trail that is written in the same transaction. */
export interface Act {
  /** Absent: the program itself, or somebody who is deleted since. */
  readonly by?: UserId;
  /** The group whose administrator acts; absent for the instance's owners and for people acting on their own things. */
  readonly chatId?: ChatId;
  readonly at: Instant;
}

/** One thing done, for administrators to read. */
export interface AuditEntry extends Act {
  /** What: `verb_noun`, at most 40 letters. */
  readonly what: string;
  /** To whom or to what, at most 200 characters: a codename, a setting's name; never a pasted text, never a secret. */
  readonly subject: string;
  /** Further facts, as JSON of at most 2,000 characters; absent = none. */
  readonly details?: unknown;
}
