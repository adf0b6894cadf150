import type { Ordinals, SourceRef, Submission, TextRef } from '../ports/index.ts';
import { isSameReading, storedFormOf } from '../ports/reading.ts';
import type { LocalDateTime, SnapshotSpan } from '../snapshot.ts';
import { instantOf } from './instant-of.ts';
import {
  compareEntries,
  type Entry,
  hadName,
  hasPostedIn,
  isAt,
  keyOf,
  type MemoryAgent,
  mayPost,
  nameOf,
  newAgent,
  type Origin,
  promote,
  release,
} from './memory-agent.ts';
import { chatOf, enterChat, type MemoryChats, pruneChats } from './memory-chats.ts';
import type { MemoryDictionary } from './memory-dictionary.ts';
import { linkedForm } from './memory-link.ts';
import { storedInstantOf } from './stored-instant-of.ts';

/** What `record` did; the agent as it is now. */
export interface Recorded {
  readonly outcome: 'stored' | 'unchanged' | 'replaced';
  readonly agent: MemoryAgent;
  readonly takenAt: LocalDateTime;
  readonly variant: number;
  readonly isFirst: boolean;
  readonly isClaimed: boolean;
}

/** Agents and their submissions; every rule of `SnapshotLog` and `Corrections` but the check of the request. */
export interface MemoryBook {
  /** Answers with what brings the book back to what it is now. */
  readonly checkpoint: () => () => void;
  readonly agents: () => readonly MemoryAgent[];
  readonly chats: MemoryChats;
  /** By its name now, in any case. */
  readonly find: (codename: string) => MemoryAgent | undefined;
  /** Gives the agent a name that no other one has. */
  readonly rename: (agent: MemoryAgent, name: string) => void;
  readonly remove: (agent: MemoryAgent) => void;
  /** Removes an agent whose everything another one has from now on. */
  readonly replace: (agent: MemoryAgent, into: MemoryAgent) => void;
  /** Asks to be told of every such replacement. */
  readonly onReplace: (listener: (agent: MemoryAgent, into: MemoryAgent) => void) => void;
  /** Whether something that this source brought is there. */
  readonly hasSource: (source: SourceRef) => boolean;
  readonly record: (
    submission: Submission,
    isKept: boolean,
  ) => Recorded | 'agent_claimed' | 'snapshot_conflicting';
  /** Answers with the number of submissions that went. */
  readonly withdrawSource: (text: TextRef, ordinals: Ordinals) => number;
  /** Answers with the number of submissions that went. */
  readonly withdrawSubmission: (agent: string, takenAt: LocalDateTime, timeSpan: SnapshotSpan) => number;
}

const MOST_VARIANTS = 100;

/** An empty book. */
export function createMemoryBook(dictionary: MemoryDictionary): MemoryBook {
  const agents = new Map<string, MemoryAgent>();
  const chats: MemoryChats = new Map();

  function holderOf(
    isSource: (origin: Origin) => boolean,
  ): { agent: MemoryAgent; entry: Entry; origin: Origin } | undefined {
    for (const agent of agents.values()) {
      for (const entry of agent.entries) {
        const origin = entry.origins.find(isSource);
        if (origin) return { agent, entry, origin };
      }
    }
    return undefined;
  }

  const listeners: ((agent: MemoryAgent, into: MemoryAgent) => void)[] = [];

  const find = (codename: string): MemoryAgent | undefined => agents.get(keyOf(codename));

  function remove({ name }: MemoryAgent): void {
    agents.delete(keyOf(name));
  }

  function replace(agent: MemoryAgent, into: MemoryAgent): void {
    for (const listener of listeners) listener(agent, into);
    dictionary.replace(agent, into);
    remove(agent);
  }

  function hasSource(source: SourceRef): boolean {
    const text = nameOf(source);
    return holderOf((one) => one.text === text && one.ordinal === source.ordinal) !== undefined;
  }

  function rename(agent: MemoryAgent, name: string): void {
    remove(agent);
    agent.name = name;
    agents.set(keyOf(name), agent);
  }

  function settle(agent: MemoryAgent): void {
    pruneChats(agent, (chatId) => hasPostedIn(agent, chatId));
    if (agent.entries.length === 0) remove(agent);
  }

  function record(
    submission: Submission,
    isKept: boolean,
  ): Recorded | 'agent_claimed' | 'snapshot_conflicting' {
    const { snapshot, source, textSha256, userId, chatId } = submission;
    const text = nameOf(source);
    const isSource = (one: Origin): boolean => one.text === text && one.ordinal === source.ordinal;
    const held = holderOf(isSource);
    const origin: Origin = {
      text,
      source: { kind: source.kind, instance: source.instance, externalId: source.externalId },
      ordinal: source.ordinal,
      sha256: textSha256,
      revision: source.revision,
      userId,
      chatId,
    };
    if (held && (held.origin.sha256 === textSha256 || source.revision < held.origin.revision)) {
      const revision = Math.max(source.revision, held.origin.revision);
      held.entry.origins = held.entry.origins.map((one) => (isSource(one) ? { ...one, revision } : one));
      const { agent, entry } = held;
      const { takenAt } = entry.snapshot;
      return {
        outcome: 'unchanged',
        agent,
        takenAt,
        variant: entry.variant,
        isFirst: false,
        isClaimed: false,
      };
    }
    // Hint: whoever bears the name today, an edited message stays with the agent that it was posted for.
    const known = held && hadName(held.agent, snapshot.agent) ? held.agent : find(snapshot.agent);
    if (known && !mayPost(known, submission)) return 'agent_claimed';
    const isHere = isAt(snapshot.takenAt, snapshot.timeSpan);
    const others = (known?.entries ?? [])
      .filter(isHere)
      .filter(({ origins }) => origins.some((one) => !isSource(one)));
    const same = others.find((one) => isSameReading(one.snapshot, snapshot));
    if (!same && others.length > 0 && !(isKept && others.length < MOST_VARIANTS))
      return 'snapshot_conflicting';

    if (held) release(held.agent, isSource);
    const agent = known ?? newAgent(snapshot.agent);
    agents.set(keyOf(agent.name), agent);
    const isClaimed = userId !== undefined && agent.claim === undefined;
    if (userId !== undefined) agent.claim ??= { owner: userId, at: storedInstantOf(submission.receivedAt) };
    const variant =
      same?.variant ?? Math.max(-1, ...agent.entries.filter(isHere).map((one) => one.variant)) + 1;
    if (same) {
      same.origins = [...same.origins, origin];
    } else {
      const instant = instantOf(snapshot.takenAt, submission.zone);
      const day = submission.receivedAt.slice(0, 10);
      const columns = dictionary.enter(snapshot.unknown, agent, day);
      const linked = linkedForm(snapshot, columns, dictionary);
      const entry: Entry = {
        snapshot: storedFormOf(linked.snapshot, agent.name),
        pending: linked.pending,
        instant,
        receivedAt: storedInstantOf(submission.receivedAt),
        variant,
        zone: submission.zone,
        warnings: submission.warnings,
        origins: [origin],
      };
      agent.entries = [...agent.entries, entry].sort(compareEntries);
    }
    if (chatId !== undefined) {
      chatOf(chats, chatId, submission.receivedAt);
      enterChat(agent, chatId, false);
    }
    if (held) settle(held.agent);
    const outcome = held ? 'replaced' : same ? 'unchanged' : 'stored';
    return { outcome, agent, takenAt: snapshot.takenAt, variant, isFirst: known === undefined, isClaimed };
  }

  function withdrawSource(source: TextRef, { from, to = Number.POSITIVE_INFINITY }: Ordinals): number {
    const text = nameOf(source);
    let gone = 0;
    for (const agent of agents.values()) {
      gone += release(agent, (one) => one.text === text && one.ordinal >= from && one.ordinal < to);
      settle(agent);
    }
    return gone;
  }

  function withdrawSubmission(codename: string, takenAt: LocalDateTime, timeSpan: SnapshotSpan): number {
    const agent = find(codename);
    const entry = agent?.entries.filter(isAt(takenAt, timeSpan)).find(({ variant }) => variant === 0);
    if (!agent || !entry) return 0;
    agent.entries = agent.entries.filter((one) => one !== entry);
    promote(agent);
    settle(agent);
    return 1;
  }

  function checkpoint(): () => void {
    const undoDictionary = dictionary.checkpoint();
    const before = [...agents].map(([key, agent]) => {
      const entries = agent.entries.map((entry) => ({ ...entry }));
      const places = new Map([...agent.chats].map(([chatId, place]) => [chatId, { ...place }]));
      const copy = { ...agent, entries, chats: places, leftChats: new Map(agent.leftChats) };
      return { key, agent, copy };
    });
    const known = [...chats];
    return () => {
      chats.clear();
      for (const [chatId, chat] of known) chats.set(chatId, chat);
      undoDictionary();
      agents.clear();
      for (const { key, agent, copy } of before) {
        for (const name of Object.keys(agent)) Reflect.deleteProperty(agent, name);
        agents.set(key, Object.assign(agent, copy));
      }
    };
  }

  return {
    checkpoint,
    agents: () => [...agents.values()],
    chats,
    find,
    rename,
    remove,
    replace,
    onReplace: (listener) => listeners.push(listener),
    hasSource,
    record,
    withdrawSource,
    withdrawSubmission,
  };
}
