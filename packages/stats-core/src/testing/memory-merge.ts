import type { Instant } from '../ports/index.ts';
import { isSameReading } from '../ports/reading.ts';
import { compareEntries, type Entry, type MemoryAgent } from './memory-agent.ts';
import { enterChat } from './memory-chats.ts';

/** Gives everything of one agent to another, which is left to be removed. */
export function mergeAgents(agent: MemoryAgent, into: MemoryAgent, at: Instant): void {
  // Hint: a proxy has one owner's consent, which is not that of the other agent's owner.
  const hasOneOwner = !into.claim || into.claim.owner === agent.claim?.owner;
  if (!into.claim && agent.claim) into.claim = agent.claim;
  const owner = into.claim?.owner;
  if (hasOneOwner) into.proxies = new Set([...into.proxies, ...agent.proxies]);
  for (const [userId, askedAt] of agent.requests) {
    const earlier = into.requests.get(userId);
    const first = earlier !== undefined && Date.parse(earlier) <= Date.parse(askedAt) ? earlier : askedAt;
    into.requests = new Map([...into.requests, [userId, first]]);
  }
  into.requests = new Map([...into.requests].filter(([userId]) => userId !== owner));
  into.isHidden ||= agent.isHidden;
  into.formerNames = [...into.formerNames, ...agent.formerNames, { agent: agent.name, until: at }];
  for (const [chatId, wasPublic] of agent.leftChats) {
    const isLeft = !into.chats.has(chatId);
    if (isLeft) into.leftChats.set(chatId, wasPublic && (into.leftChats.get(chatId) ?? true));
  }
  for (const [chatId, { isJoined }] of agent.chats) enterChat(into, chatId, isJoined);
  for (const entry of agent.entries) into.entries = joined(into.entries, entry);
}

function joined(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const { takenAt, timeSpan } = entry.snapshot;
  const rivals = entries.filter(
    ({ snapshot }) => snapshot.takenAt === takenAt && snapshot.timeSpan === timeSpan,
  );
  const same = rivals.find(({ snapshot }) => isSameReading(snapshot, entry.snapshot));
  if (same) {
    same.origins = [...same.origins, ...entry.origins];
    return entries;
  }
  const isFree = rivals.every(({ variant }) => variant !== entry.variant);
  const variant = isFree ? entry.variant : 1 + Math.max(...rivals.map((rival) => rival.variant));
  return [...entries, { ...entry, variant }].sort(compareEntries);
}
