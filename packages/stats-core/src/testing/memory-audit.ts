import type { Act, AuditEntry } from '../ports/index.ts';
import { storedInstantOf } from './stored-instant-of.ts';

/** What was done, oldest first. */
export interface MemoryAudit {
  readonly entries: () => readonly AuditEntry[];
  readonly write: (entry: AuditEntry) => void;
  readonly replaceAll: (entries: readonly AuditEntry[]) => void;
}

/** An empty trail. */
export function createMemoryAudit(): MemoryAudit {
  let entries: readonly AuditEntry[] = [];
  return {
    entries: () => entries,
    write(entry) {
      const { by, chatId, at, what, subject, details } = entry;
      const kept = {
        ...(by !== undefined && { by }),
        ...(chatId !== undefined && { chatId }),
        at: storedInstantOf(at),
        what,
        subject,
        ...(details !== undefined && { details: JSON.parse(JSON.stringify(details)) as unknown }),
      };
      entries = [...entries, kept];
    },
    replaceAll(others) {
      entries = others;
    },
  };
}

/** The entry of an act. */
export function entryOf({ by, chatId, at }: Act, rest: Omit<AuditEntry, keyof Act>): AuditEntry {
  return { ...(by !== undefined && { by }), ...(chatId !== undefined && { chatId }), at, ...rest };
}
