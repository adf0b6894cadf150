import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import { heldFormOf } from '../ports/held-form.ts';
import type { ChatId, Hold, Holds, SnapshotLog, StoreIssue } from '../ports/index.ts';
import {
  expiryProblemOf,
  holdIdProblemOf,
  holdProblemOf,
  holdsForProblemOf,
  holdsInProblemOf,
} from '../ports/requests-holds.ts';
import { keyOf } from './memory-agent.ts';
import type { MemoryBook } from './memory-book.ts';
import type { MemorySources } from './memory-sources.ts';
import { refused } from './refused.ts';
import { storedInstantOf } from './stored-instant-of.ts';

interface Entry {
  hold: Hold;
  /** Decided, and kept until it expires. */
  isAccepted: boolean;
}

/** What waits, and what its neighbours may do with it. */
export interface MemoryHolds {
  readonly port: Holds;
  /** What waits under one codename waits under another. */
  readonly followName: (from: string, to: string) => void;
  /** What came from one chat came from another. */
  readonly followChat: (from: ChatId, to: ChatId) => void;
  /** Takes away the holds that are about somebody. */
  readonly forget: (isOf: (hold: Hold) => boolean) => void;
  /** All that wait or were accepted, oldest first. */
  readonly all: () => readonly Hold[];
  /** All that wait, oldest first. */
  readonly waiting: () => readonly Hold[];
}

/** Nothing that waits. */
export function createMemoryHolds({
  book,
  catalogue,
  save,
  see,
}: {
  readonly book: MemoryBook;
  readonly catalogue: Catalogue<string>;
  readonly save: SnapshotLog['save'];
  /** Registers where it came from. */
  readonly see: MemorySources['see'];
}): MemoryHolds {
  let entries: readonly Entry[] = [];
  let lastId = 0;

  const unknown = (): Result<never, StoreIssue> =>
    err({ code: 'hold_unknown', message: 'There is no such hold.' });
  const waiting = (): readonly Hold[] =>
    entries.filter(({ isAccepted }) => !isAccepted).map(({ hold }) => hold);

  const port: Holds = {
    async hold(draft) {
      const problem = holdProblemOf(draft, catalogue);
      if (problem !== undefined) return refused(problem);
      see(draft.submission.source, draft.submission.receivedAt);
      const name = sourceOf(draft);
      const known = entries.find(({ hold }) => sourceOf(hold) === name);
      const { submission, reason, deciderId } = draft;
      const { revision } = submission.source;
      if (known && known.hold.submission.source.revision > revision) return ok(known.hold);
      lastId += known ? 0 : 1;
      const hold: Hold = {
        id: known?.hold.id ?? String(lastId),
        submission: heldFormOf(submission, submission.snapshot.agent),
        reason,
        deciderId,
        expiresAt: storedInstantOf(draft.expiresAt),
      };
      if (known) Object.assign(known, { hold, isAccepted: false });
      else entries = [...entries, { hold, isAccepted: false }];
      return ok(hold);
    },
    async holdById(id) {
      const problem = holdIdProblemOf(id);
      return problem === undefined ? ok(waiting().find((hold) => hold.id === id)) : refused(problem);
    },
    async holdsFor(deciderId, page) {
      const problem = holdsForProblemOf(deciderId, page);
      if (problem !== undefined) return refused(problem);
      const after = Number(page.after ?? 0);
      const wanted = waiting().filter((hold) => hold.deciderId === deciderId && Number(hold.id) > after);
      return ok(wanted.slice(0, page.limit));
    },
    async acceptHold(id, options = {}) {
      const problem = holdIdProblemOf(id);
      if (problem !== undefined) return refused(problem);
      const entry = entries.find(({ hold }) => hold.id === id);
      if (!entry) return unknown();
      const { submission, deciderId } = entry.hold;
      if (entry.isAccepted && !book.hasSource(submission.source)) return unknown();
      const saved = await save({ ...submission, consentedBy: deciderId }, options);
      if (saved.isOk()) entry.isAccepted = true;
      return saved;
    },
    async refuseHold(id) {
      const problem = holdIdProblemOf(id);
      if (problem !== undefined) return refused(problem);
      const dropped = waiting().some((hold) => hold.id === id);
      entries = entries.filter((entry) => !dropped || entry.hold.id !== id);
      return ok({ dropped });
    },
    async dropExpiredHolds(now, limit) {
      const problem = expiryProblemOf(now, limit);
      if (problem !== undefined) return refused(problem);
      const isExpired = ({ expiresAt }: Hold): boolean =>
        Date.parse(expiresAt) <= Date.parse(storedInstantOf(now));
      const expired = waiting()
        .filter(isExpired)
        .sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt) || Number(a.id) - Number(b.id))
        .slice(0, limit);
      entries = entries.filter(
        ({ hold, isAccepted }) => !(isAccepted && isExpired(hold)) && !expired.includes(hold),
      );
      return ok(expired);
    },
    async holdsIn(chatId) {
      const problem = holdsInProblemOf(chatId);
      if (problem !== undefined) return refused(problem);
      return ok(waiting().filter(({ submission }) => submission.chatId === chatId).length);
    },
  };

  return {
    port,
    followName(from, to) {
      for (const entry of entries) {
        const { submission } = entry.hold;
        if (keyOf(submission.snapshot.agent) === keyOf(from))
          entry.hold = { ...entry.hold, submission: heldFormOf(submission, to) };
      }
    },
    followChat(from, to) {
      for (const entry of entries) {
        const { submission } = entry.hold;
        if (submission.chatId === from)
          entry.hold = { ...entry.hold, submission: { ...submission, chatId: to } };
      }
    },
    forget(isOf) {
      entries = entries.filter(({ hold }) => !isOf(hold));
    },
    all: () => entries.map(({ hold }) => hold),
    waiting,
  };
}

function sourceOf({ submission }: Pick<Hold, 'submission'>): string {
  const { kind, instance, externalId, ordinal } = submission.source;
  return JSON.stringify([kind, instance, externalId, ordinal]);
}
