import type { Act } from './act.ts';
import type { Instant, StoreResult } from './common.ts';

/** A header that the catalogue does not know, and who has it. */
export interface PendingHeader {
  readonly header: string;
  /** Agents that have a number under it in their ALL TIME history. */
  readonly agents: number;
  /** Different owners of those. */
  readonly users: number;
  /** Day (UTC). */
  readonly firstSeenOn: string;
  /** `pending`; `shown`: three agents of different users have it; `accepted`, `ignored`: an administrator's word. */
  readonly state: 'pending' | 'shown' | 'accepted' | 'ignored';
}

/** What learning changed. */
export interface Learned {
  /** Headers that are stats now, by header. */
  readonly linked: readonly { readonly header: string; readonly key: string }[];
  /** Submissions of which more became certain: of what was unresolved, or unknown without a place in the dictionary. */
  readonly resolved: number;
}

/**
 * Unknown headers with whole numbers: stored and shown to their owner from the first; on boards (`leaderboard` and `leaders`
 * of `header:` and the header) once `shown` or `accepted`, `request_invalid` before. At most ten new ones of an agent and day
 * enter; the others are kept with their submission alone. Each change writes an entry of the audit trail, idempotent.
 */
export interface PendingHeaders {
  /** Those that somebody has or that are judged, those that most agents have first, then by header. */
  pendingHeaders(limit: number): StoreResult<readonly PendingHeader[]>;
  /** `header_unknown` where nobody has brought it, or where it is a stat by now. */
  judgeHeader(header: string, verdict: 'accepted' | 'ignored', act: Act): StoreResult<PendingHeader>;
  /**
   * The header is this stat of the catalogue: history rows stay, boards and current values join, in one transaction during
   * which no save runs. Where a snapshot has the stat too, that counts and the header's cell is repeated. `header_unknown`
   * as for `judgeHeader`; `request_invalid` where it is linked to another stat.
   */
  linkHeader(header: string, key: string, act: Act): StoreResult<Learned>;
  /**
   * The catalogue in force has learned: links every pending header that it knows now and reads what is left of submissions
   * again (`createResolver`), an agent a transaction. Idempotent; cost grows with the history.
   */
  learn(at: Instant): StoreResult<Learned>;
}
