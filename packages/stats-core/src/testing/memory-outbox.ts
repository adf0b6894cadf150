import { ok, type Result } from 'neverthrow';
import type { Instant, Outbox, OutboxMessage, Saved, SaveOptions, StoreIssue } from '../ports/index.ts';
import {
  messageClaimProblemOf,
  messageNameProblemOf,
  messageNoteProblemOf,
  messagesProblemOf,
} from '../ports/requests-outbox.ts';
import type { MemoryAgent } from './memory-agent.ts';
import type { MemoryBook } from './memory-book.ts';
import { refused } from './refused.ts';

const HORIZON_MS = 3_600_000;

/** A message with what became of it. */
interface Entry {
  readonly id: number;
  readonly message: OutboxMessage;
  readonly writtenAt: Instant;
  /** Whom it is about, if it goes with that agent. */
  about: MemoryAgent | undefined;
  /** In ms, as the others. */
  dueAt: number;
  attempts: number;
  claimedUntil: number;
  sentAt?: number;
  sentAs?: string;
  givenUpAt?: number;
}

/** The outbox, and the door by which a save writes into it. */
export interface MemoryOutbox {
  readonly port: Outbox;
  /** How many are neither told nor given up. */
  readonly waiting: () => number;
  /** Writes what must be told of a save. */
  readonly tell: (
    messagesOf: SaveOptions['tell'],
    saved: Saved,
    at: Instant,
    about: MemoryAgent,
  ) => Result<void, StoreIssue>;
  /** Takes away the messages of which that is true: what, written when, sent as what. */
  readonly forget: (
    isGone: (message: OutboxMessage, at: Instant, sentAs: string | undefined) => boolean,
  ) => void;
}

/** An empty outbox. */
export function createMemoryOutbox(book: MemoryBook): MemoryOutbox {
  let entries: Entry[] = [];
  let lastId = 0;
  book.onReplace((agent, into) => {
    for (const entry of entries) if (entry.about === agent) entry.about = into;
  });

  function live(): readonly Entry[] {
    const agents = book.agents();
    entries = entries.filter(({ about }) => about === undefined || agents.includes(about));
    return entries;
  }

  function add(messages: readonly OutboxMessage[], at: Instant, about: MemoryAgent | undefined): number {
    let added = 0;
    for (const message of messages) {
      if (live().some(isOf(message.event, message.destination))) continue;
      lastId += 1;
      added += 1;
      const dueAt = Date.parse(message.notBefore ?? at);
      entries.push({
        id: lastId,
        message: { ...message, payload: copyOf(message.payload) },
        writtenAt: at,
        about,
        dueAt,
        attempts: 0,
        claimedUntil: 0,
      });
    }
    return added;
  }

  function pendingOf(id: string): Entry | undefined {
    return live().find((entry) => String(entry.id) === id && isPending(entry));
  }

  const port: Outbox = {
    async enqueue(messages, at) {
      const problem = messagesProblemOf(messages, at);
      return problem === undefined ? ok({ added: add(messages, at, undefined) }) : refused(problem);
    },
    async claimMessages(instant, limit, leaseSeconds) {
      const problem = messageClaimProblemOf(instant, limit, leaseSeconds);
      if (problem !== undefined) return refused(problem);
      const now = Date.parse(instant);
      const pending = live().filter(isPending);
      const ready = pending.filter(
        (entry) =>
          entry.dueAt <= now &&
          !pending.some(
            (other) =>
              other.message.destination === entry.message.destination &&
              (other.claimedUntil > now || (other.id < entry.id && isInTheWay(other, now))),
          ),
      );
      const claimed = ready.slice(0, limit).map((entry) => {
        entry.attempts += 1;
        entry.claimedUntil = now + leaseSeconds * 1_000;
        const { event, destination, kind, payload } = entry.message;
        return {
          id: String(entry.id),
          attempt: entry.attempts,
          event,
          destination,
          kind,
          payload: copyOf(payload),
        };
      });
      return ok(claimed);
    },
    async markSent(id, at, sentAs) {
      const problem = messageNoteProblemOf(id, at, sentAs);
      if (problem !== undefined) return refused(problem);
      const entry = live().find((one) => String(one.id) === id && one.sentAt === undefined);
      if (entry) Object.assign(entry, { sentAt: Date.parse(at), sentAs, claimedUntil: 0 });
      return ok(undefined);
    },
    async markTold(event, destination, at, sentAs) {
      const problem = messageNameProblemOf(event, destination) ?? messageNoteProblemOf('0', at, sentAs);
      if (problem !== undefined) return refused(problem);
      const entry = live().find((one) => isOf(event, destination)(one) && one.sentAt === undefined);
      if (entry) Object.assign(entry, { sentAt: Date.parse(at), sentAs, claimedUntil: 0 });
      return ok(undefined);
    },
    async retryMessage(id, notBefore, reason) {
      const problem = messageNoteProblemOf(id, notBefore, reason);
      if (problem !== undefined) return refused(problem);
      const entry = pendingOf(id);
      if (entry) Object.assign(entry, { dueAt: Date.parse(notBefore), claimedUntil: 0 });
      return ok(undefined);
    },
    async giveUp(id, at, reason) {
      const problem = messageNoteProblemOf(id, at, reason);
      if (problem !== undefined) return refused(problem);
      const entry = pendingOf(id);
      if (entry) Object.assign(entry, { givenUpAt: Date.parse(at), claimedUntil: 0 });
      return ok(undefined);
    },
    async sentAs(event, destination) {
      const problem = messageNameProblemOf(event, destination);
      return problem === undefined ? ok(live().find(isOf(event, destination))?.sentAs) : refused(problem);
    },
    async pruneOutbox(before) {
      const problem = messagesProblemOf([], before);
      if (problem !== undefined) return refused(problem);
      const count = live().length;
      entries = entries.filter(
        ({ sentAt, givenUpAt }) => !((sentAt ?? givenUpAt ?? Infinity) < Date.parse(before)),
      );
      return ok({ removed: count - entries.length });
    },
  };
  return {
    port,
    forget(isGone) {
      entries = entries.filter(({ message, writtenAt, sentAs }) => !isGone(message, writtenAt, sentAs));
    },
    waiting: () => live().filter(isPending).length,
    tell(messagesOf, saved, at, about) {
      const messages = messagesOf?.(saved) ?? [];
      const problem = messagesProblemOf(messages, at);
      if (problem !== undefined) return refused(problem);
      add(messages, at, about);
      return ok(undefined);
    },
  };
}

function isOf(event: string, destination: string): (entry: Entry) => boolean {
  return ({ message }) => message.event === event && message.destination === destination;
}

function isPending({ sentAt, givenUpAt }: Entry): boolean {
  return sentAt === undefined && givenUpAt === undefined;
}

/** Whether later messages to its destination wait for it: it is due, or was tried and will be again soon. */
function isInTheWay({ dueAt, attempts }: Entry, now: number): boolean {
  return dueAt <= now || (attempts > 0 && dueAt <= now + HORIZON_MS);
}

/** What a database would give back. */
function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
