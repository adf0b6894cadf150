import type {
  ChatId,
  FormerName,
  Instant,
  Ordinals,
  SourceRef,
  Submission,
  TextRef,
  UserId,
} from '../ports/index.ts';
import { compareTexts, isSameReading, storedFormOf } from '../ports/reading.ts';
import type { LocalDateTime, RawColumn, Snapshot, SnapshotSpan } from '../snapshot.ts';
import { instantOf } from './instant-of.ts';
import { chatOf, enterChat, type MemoryChats, type MemoryPlaces, pruneChats } from './memory-chats.ts';
import type { MemoryDictionary } from './memory-dictionary.ts';
import { linkedForm } from './memory-link.ts';
import { storedInstantOf } from './stored-instant-of.ts';

/** One source of a submission. */
export interface Origin {
  /** Names the text. */
  readonly text: string;
  readonly source: TextRef;
  readonly ordinal: number;
  readonly sha256: string;
  readonly revision: number;
  readonly userId: UserId | undefined;
  readonly chatId: string | undefined;
}

/** One agent's moment, with everything that holds it in place. */
export interface Entry {
  snapshot: Snapshot<string>;
  /** Unknown columns whose headers are in the dictionary. */
  pending: readonly RawColumn[];
  /** 0 = the numbers that count; others of the same moment and span are off every board. */
  variant: number;
  /** In ms. */
  readonly instant: number;
  /** To the millisecond. */
  readonly receivedAt: Instant;
  readonly zone: string | undefined;
  readonly warnings: readonly string[];
  origins: readonly Origin[];
}

/** One agent: what was posted, oldest first, and who owns the codename. */
export interface MemoryAgent extends MemoryPlaces {
  /** In its first spelling since it has this name. */
  name: string;
  claim?: { readonly owner: UserId; readonly at: Instant };
  isHidden: boolean;
  /** In the order in which they were given up. */
  formerNames: readonly FormerName[];
  proxies: ReadonlySet<UserId>;
  /** When users asked for the codename. */
  requests: ReadonlyMap<UserId, Instant>;
  entries: readonly Entry[];
}

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

/** What a codename is known by: its case does not count. */
export function keyOf(agent: string): string {
  return agent.toLowerCase();
}

/** Whether the agent had this name before. */
export function hadName({ formerNames }: MemoryAgent, codename: string): boolean {
  return formerNames.some(({ agent }) => keyOf(agent) === keyOf(codename));
}

/** Order of an agent's submissions: by moment, then as the spans are called, then by variant. */
export function compareEntries(one: Entry, other: Entry): number {
  return (
    compareTexts(one.snapshot.takenAt, other.snapshot.takenAt) ||
    compareTexts(one.snapshot.timeSpan, other.snapshot.timeSpan) ||
    one.variant - other.variant
  );
}

function newAgent(name: string): MemoryAgent {
  return {
    name,
    isHidden: false,
    formerNames: [],
    proxies: new Set(),
    requests: new Map(),
    entries: [],
    chats: new Map(),
    leftChats: new Map(),
  };
}

/** Whether a post of the agent came from that chat. */
export function hasPostedIn({ entries }: MemoryAgent, chatId: ChatId): boolean {
  return entries.some(({ origins }) => origins.some((origin) => origin.chatId === chatId));
}

function mayPost({ claim, proxies }: MemoryAgent, { userId, consentedBy }: Submission): boolean {
  if (!claim || userId === undefined) return true;
  return claim.owner === userId || claim.owner === consentedBy || proxies.has(userId);
}

function nameOf({ kind, instance, externalId }: TextRef): string {
  return JSON.stringify([kind, instance, externalId]);
}

/** Takes sources off an agent's submissions; answers with the number of those that none holds any longer, which go. */
function release(agent: MemoryAgent, isReleased: (origin: Origin) => boolean): number {
  const before = agent.entries.length;
  for (const entry of agent.entries) entry.origins = entry.origins.filter((one) => !isReleased(one));
  agent.entries = agent.entries.filter(({ origins }) => origins.length > 0);
  promote(agent);
  return before - agent.entries.length;
}

/** Where a moment has lost the numbers that counted, those that were kept first count from now on. */
function promote({ entries }: MemoryAgent): void {
  for (const entry of entries) {
    const { takenAt, timeSpan } = entry.snapshot;
    const variants = entries.filter(isAt(takenAt, timeSpan)).map(({ variant }) => variant);
    if (!variants.includes(0) && entry.variant === Math.min(...variants)) entry.variant = 0;
  }
}

function isAt(takenAt: LocalDateTime, timeSpan: SnapshotSpan): (entry: Entry) => boolean {
  return ({ snapshot }) => snapshot.takenAt === takenAt && snapshot.timeSpan === timeSpan;
}

/** An agent's ALL TIME submissions that count, oldest first. */
export function countedOf({ entries }: MemoryAgent): readonly Entry[] {
  return entries.filter(({ variant, snapshot }) => variant === 0 && snapshot.timeSpan === 'all_time');
}

/** Their snapshots. */
export function historyOf(agent: MemoryAgent): readonly Snapshot<string>[] {
  return countedOf(agent).map(({ snapshot }) => snapshotOf(agent, snapshot));
}

/** A snapshot under the name that its agent has now. */
export function snapshotOf({ name }: MemoryAgent, snapshot: Snapshot<string>): Snapshot<string> {
  return { ...snapshot, agent: name };
}
