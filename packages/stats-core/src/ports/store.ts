import type { AgentBook } from './agent-book.ts';
import type { SnapshotArchive } from './archive.ts';
import type { Board } from './boards.ts';
import type { StoreResult } from './common.ts';
import type { Corrections, SnapshotLog } from './snapshot-log.ts';

/** Whether the storage answers. */
export interface Health {
  /** A round trip to the storage. */
  ping(): StoreResult<{ readonly agents: number; readonly submissions: number }>;
}

/** Everything that the application needs of a storage; a use case asks for the slice it uses. */
export type Store = SnapshotLog & SnapshotArchive & Corrections & AgentBook & Board & Health;
