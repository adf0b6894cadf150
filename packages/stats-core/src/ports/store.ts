import type { AgentBook } from './agent-book.ts';
import type { SnapshotArchive } from './archive.ts';
import type { Board, Standings } from './boards.ts';
import type { Claims } from './claims.ts';
import type { StoreResult } from './common.ts';
import type { EventBook } from './event-book.ts';
import type { Groups, UserBook } from './groups.ts';
import type { Holds } from './holds.ts';
import type { Outbox } from './outbox.ts';
import type { PendingHeaders } from './pending-headers.ts';
import type { People } from './people.ts';
import type { Progress } from './progress.ts';
import type { Corrections, SnapshotLog } from './snapshot-log.ts';
import type { Sources } from './sources.ts';
import type { UpdateLog } from './update-log.ts';

/** How much is stored. */
export interface Counts {
  readonly agents: number;
  readonly submissions: number;
  readonly chats: number;
  /** Who own an agent or have settings. */
  readonly users: number;
  /** Submissions that wait for somebody's word. */
  readonly holds: number;
  /** Messages that are neither told nor given up. */
  readonly messages: number;
}

/** Whether the storage answers, and how much it holds. */
export interface Health {
  /** A round trip to the data; its cost does not grow with them. */
  ping(): StoreResult<void>;
  /** Exact; the cost grows with what is stored, so no probe asks it. */
  counts(): StoreResult<Counts>;
}

/** Everything that the application needs of a storage; a use case asks for the slice it uses. */
export type Store = SnapshotLog &
  SnapshotArchive &
  Corrections &
  AgentBook &
  Claims &
  Holds &
  People &
  Board &
  Standings &
  Progress &
  Groups &
  UserBook &
  Health &
  Outbox &
  EventBook &
  Sources &
  PendingHeaders &
  UpdateLog;
