import { ok } from 'neverthrow';
import type { AuditEntry, People, PersonRecord, UserId } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import { isId, NO_USER } from '../ports/request-parts.ts';
import { compareIds } from './compare-ids.ts';
import { keyOf, type MemoryAgent, type Origin, snapshotOf } from './memory-agent.ts';
import type { MemoryAudit } from './memory-audit.ts';
import type { MemoryBook } from './memory-book.ts';
import { cardOf, formerNamesIn } from './memory-claims.ts';
import type { MemoryEvents } from './memory-events.ts';
import type { MemoryHolds } from './memory-holds.ts';
import { isNaming, type NameUntil } from './memory-names.ts';
import type { MemoryOutbox } from './memory-outbox.ts';
import type { MemoryUsers } from './memory-users.ts';
import { refused } from './refused.ts';

/** What a person may stand in. */
export interface MemoryPeopleDeps {
  readonly book: MemoryBook;
  readonly audit: MemoryAudit;
  readonly events: MemoryEvents;
  readonly holds: MemoryHolds;
  readonly outbox: MemoryOutbox;
  readonly users: MemoryUsers;
}

/** `People` in memory. */
export function memoryPeopleOf(deps: MemoryPeopleDeps): People {
  const { book, audit, holds, outbox, users } = deps;
  let forgotten = 0;

  function forgetUser(userId: UserId): void {
    users.delete(userId);
    for (const { banned } of book.chats.values()) banned.delete(userId);
    for (const agent of book.agents()) {
      agent.proxies = new Set([...agent.proxies].filter((one) => one !== userId));
      agent.requests = new Map([...agent.requests].filter(([one]) => one !== userId));
      for (const entry of agent.entries) {
        entry.origins = entry.origins.map((origin) => {
          if (origin.userId !== userId) return origin;
          forgotten += 1;
          const externalId = `forgotten:${forgotten}`;
          const source = { ...origin.source, externalId };
          const text = JSON.stringify([source.kind, source.instance, externalId]);
          return { ...origin, userId: undefined, source, text };
        });
      }
    }
  }

  function forgetNames(userId: UserId, names: readonly NameUntil[]): void {
    const isOurs = (agent: string): boolean =>
      names.some(({ name, until }) => until === undefined && keyOf(name) === keyOf(agent));
    holds.forget(
      ({ deciderId, submission }) =>
        deciderId === userId || submission.userId === userId || isOurs(submission.snapshot.agent),
    );
    audit.replaceAll(
      audit.entries().map((entry) => {
        const { by, details, ...rest } = entry;
        const kept = by !== undefined && by !== userId ? { by } : {};
        const isNamed = isNaming(names, entry.at, [entry.subject, JSON.stringify(details ?? null)]);
        if (isNamed) return { ...rest, ...kept, subject: '' };
        return { ...rest, ...kept, ...(details !== undefined && { details }) };
      }),
    );
    outbox.forget(({ event, destination, payload }, at, sentAs) =>
      isNaming(names, at, [event, destination, JSON.stringify(payload), sentAs ?? '']),
    );
  }

  return {
    async *exportPerson(userId) {
      if (!isId(userId)) yield refused(NO_USER);
      else for (const record of recordsOf(deps, userId)) yield ok(record);
    },
    async deletePerson(userId) {
      if (!isId(userId)) return refused(NO_USER);
      const owned = book.agents().filter(({ claim }) => claim?.owner === userId);
      for (const agent of owned) book.remove(agent);
      const names = owned.flatMap((agent) => namesOf(book, agent));
      forgetUser(userId);
      forgetNames(userId, [...names, { name: userId }]);
      const submissions = owned.reduce((sum, { entries }) => sum + entries.length, 0);
      return ok({ agents: owned.length, submissions });
    },
  };
}

/** The names that an agent has and had; those that another agent has now were its own until it gave them up. */
function namesOf(book: MemoryBook, { name, formerNames }: MemoryAgent): readonly NameUntil[] {
  const former = formerNames.map(({ agent, until }) =>
    book.find(agent) ? { name: agent, until } : { name: agent },
  );
  return [{ name }, ...former];
}

function* recordsOf(
  { book, audit, events, holds, users }: MemoryPeopleDeps,
  userId: UserId,
): Generator<PersonRecord> {
  const agents = [...book.agents()].sort((a, b) => compareTexts(keyOf(a.name), keyOf(b.name)));
  const isOwned = ({ claim }: MemoryAgent): boolean => claim?.owner === userId;
  yield { type: 'user', userId, settings: users.get(userId) ?? {} };
  for (const agent of agents.filter(isOwned)) yield* agentRecordsOf(agent);
  for (const agent of agents.filter(isOwned)) yield* eventRecordsOf(events, agent);
  yield* postsOf(
    agents.filter((agent) => !isOwned(agent)),
    userId,
  );
  for (const { name, proxies } of agents) if (proxies.has(userId)) yield { type: 'proxy', agent: name };
  for (const { name, requests } of agents) {
    const at = requests.get(userId);
    if (at !== undefined) yield { type: 'request', request: { agent: name, userId, at } };
  }
  for (const hold of holds.all()) {
    if (hold.deciderId === userId || hold.submission.userId === userId) yield { type: 'hold', hold };
  }
  const chats = [...book.chats].sort(([a], [b]) => compareIds(a, b));
  for (const [chatId, { banned }] of chats) if (banned.has(userId)) yield { type: 'ban', chatId };
  for (const entry of audit.entries().filter(({ by }: AuditEntry) => by === userId))
    yield { type: 'act', entry };
}

function* agentRecordsOf(agent: MemoryAgent): Generator<PersonRecord> {
  yield {
    type: 'agent',
    card: cardOf(agent),
    formerNames: formerNamesIn(agent),
    chats: [...agent.chats.keys()].sort(compareIds),
  };
  for (const { snapshot, variant, receivedAt, zone, warnings, ...entry } of agent.entries) {
    const sources = [...entry.origins].sort(compareOrigins);
    yield {
      type: 'submission',
      snapshot: snapshotOf(agent, snapshot),
      variant,
      receivedAt,
      ...(zone !== undefined && { zone }),
      warnings,
      sources: sources.map(({ source, ordinal }) => ({ ...source, ordinal })),
    };
  }
}

function* eventRecordsOf(events: MemoryEvents, agent: MemoryAgent): Generator<PersonRecord> {
  for (const { draft, posts } of [...events.values()].sort((a, b) => Number(a.id) - Number(b.id))) {
    const part = posts.get(agent);
    if (part === undefined) continue;
    const { name, chatId, from, to } = draft;
    yield {
      type: 'event',
      agent: agent.name,
      name,
      chatId,
      from,
      to,
      ...(part.start !== undefined && { startAt: part.start }),
      ...(part.end !== undefined && { endAt: part.end }),
    };
  }
}

function* postsOf(agents: readonly MemoryAgent[], userId: UserId): Generator<PersonRecord> {
  const posts = agents.flatMap((agent) =>
    agent.entries.flatMap(({ snapshot, origins }) =>
      origins
        .filter((origin) => origin.userId === userId)
        .map((origin) => ({ agent: agent.name, snapshot, origin })),
    ),
  );
  for (const { agent, snapshot, origin } of posts.sort((a, b) => compareOrigins(a.origin, b.origin))) {
    const { takenAt, timeSpan } = snapshot;
    const source = { ...origin.source, ordinal: origin.ordinal };
    yield { type: 'post', agent, takenAt, timeSpan, source };
  }
}

function compareOrigins(one: Origin, other: Origin): number {
  return (
    compareTexts(one.source.kind, other.source.kind) ||
    compareTexts(one.source.instance, other.source.instance) ||
    compareTexts(one.source.externalId, other.source.externalId) ||
    one.ordinal - other.ordinal
  );
}
