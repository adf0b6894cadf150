import type { ChatId, FormerName, Instant, Submission, TextRef, UserId } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import type { LocalDateTime, RawColumn, Snapshot, SnapshotSpan } from '../snapshot.ts';
import type { MemoryPlaces } from './memory-chats.ts';

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

/** An agent without anything, under this name. */
export function newAgent(name: string): MemoryAgent {
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

/** Whether the submission may be the agent's: its owner sends it, consents, or has made the sender a proxy. */
export function mayPost({ claim, proxies }: MemoryAgent, { userId, consentedBy }: Submission): boolean {
  if (!claim || userId === undefined) return true;
  return claim.owner === userId || claim.owner === consentedBy || proxies.has(userId);
}

/** One text's name, whatever its parts hold. */
export function nameOf({ kind, instance, externalId }: TextRef): string {
  return JSON.stringify([kind, instance, externalId]);
}

/** Takes sources off an agent's submissions; answers with the number of those that none holds any longer, which go. */
export function release(agent: MemoryAgent, isReleased: (origin: Origin) => boolean): number {
  const before = agent.entries.length;
  for (const entry of agent.entries) entry.origins = entry.origins.filter((one) => !isReleased(one));
  agent.entries = agent.entries.filter(({ origins }) => origins.length > 0);
  promote(agent);
  return before - agent.entries.length;
}

/** Where a moment has lost the numbers that counted, those that were kept first count from now on. */
export function promote({ entries }: MemoryAgent): void {
  for (const entry of entries) {
    const { takenAt, timeSpan } = entry.snapshot;
    const variants = entries.filter(isAt(takenAt, timeSpan)).map(({ variant }) => variant);
    if (!variants.includes(0) && entry.variant === Math.min(...variants)) entry.variant = 0;
  }
}

/** Whether a submission is of that moment and span. */
export function isAt(takenAt: LocalDateTime, timeSpan: SnapshotSpan): (entry: Entry) => boolean {
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
