import type { Act } from './act.ts';
import type { Instant, StoreResult } from './common.ts';

/** A header that the catalogue does not know, and who has it. */
export interface PendingHeader {
  readonly header: string;
  /** Agents whose newest snapshot has it. */
  readonly agents: number;
  /** Different owners of those. */
  readonly users: number;
  readonly firstSeenOn: string;
  /** `pending`; `shown`: three agents of different users have it; `accepted`, `ignored`: an administrator's word. */
  readonly state: 'pending' | 'shown' | 'accepted' | 'ignored';
}

/** What learning changed. */
export interface Learned {
  /** Headers that are stats now, by header. */
  readonly linked: readonly { readonly header: string; readonly key: string }[];
  /** Submissions whose `unresolved` columns became certain. */
  readonly resolved: number;
}

/**
 * Unknown headers: stored and shown to their owner from the first; on boards (under `header:` and the header) once
 * `shown` or `accepted`.
 */
export interface PendingHeaders {
  /** Those that most agents have first. */
  pendingHeaders(limit: number): StoreResult<readonly PendingHeader[]>;
  /** `header_unknown` where nobody has brought it. */
  judgeHeader(header: string, verdict: 'accepted' | 'ignored', act: Act): StoreResult<PendingHeader>;
  /** The header is this stat of the catalogue: history rows stay, boards and current values join, in one transaction. */
  linkHeader(header: string, key: string, act: Act): StoreResult<Learned>;
  /**
   * The catalogue in force has learned: links every pending header that it knows now and reads `unresolved` again, an
   * agent a transaction. Idempotent; cost grows with the agents concerned.
   */
  learn(at: Instant): StoreResult<Learned>;
}
