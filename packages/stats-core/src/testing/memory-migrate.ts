import type { ChatId, ChatPrivacy } from '../ports/index.ts';
import { changedSettingsOf } from '../ports/settings.ts';
import type { MemoryAudit } from './memory-audit.ts';
import type { MemoryBook } from './memory-book.ts';
import { chatOf, enterChat } from './memory-chats.ts';
import type { MemoryEvent, MemoryEvents } from './memory-events.ts';
import type { MemoryHolds } from './memory-holds.ts';
import type { MemorySources } from './memory-sources.ts';

const NARROWEST_FIRST: readonly ChatPrivacy[] = ['strict', 'soft', 'public'];

/** What groups in memory work with. */
export interface MemoryGroupsDeps {
  readonly book: MemoryBook;
  readonly audit: MemoryAudit;
  readonly events: MemoryEvents;
  readonly holds: Pick<MemoryHolds, 'followChat'>;
  readonly sources: Pick<MemorySources, 'moveChat'>;
}

/** Makes everything of one chat another's. */
export function migrateMemoryChat(
  { book, audit, events, holds, sources }: MemoryGroupsDeps,
  from: ChatId,
  to: ChatId,
): void {
  audit.replaceAll(
    audit.entries().map((entry) => (entry.chatId === from ? { ...entry, chatId: to } : entry)),
  );
  for (const event of events.values()) if (event.draft.chatId === from) moveEvent(events, event, to);
  holds.followChat(from, to);
  sources.moveChat(from, to);
  const old = book.chats.get(from);
  if (!old) return;
  const isKnown = book.chats.has(to);
  const chat = chatOf(book.chats, to, old.firstSeenAt);
  if (Date.parse(old.firstSeenAt) < Date.parse(chat.firstSeenAt)) chat.firstSeenAt = old.firstSeenAt;
  const both = isKnown ? [old.privacy, chat.privacy] : [old.privacy];
  chat.privacy = NARROWEST_FIRST.find((one) => both.includes(one)) ?? chat.privacy;
  if (changedSettingsOf({}, chat.settings).length === 0) chat.settings = old.settings;
  for (const userId of old.banned) chat.banned.add(userId);
  if (old.reset) chat.reset ??= old.reset;
  for (const agent of book.agents()) {
    for (const entry of agent.entries) {
      entry.origins = entry.origins.map((one) => (one.chatId === from ? { ...one, chatId: to } : one));
    }
    const wasPublic = agent.leftChats.get(from);
    if (wasPublic !== undefined && !agent.chats.has(to)) {
      agent.leftChats.set(to, wasPublic && (agent.leftChats.get(to) ?? true));
    }
    agent.leftChats.delete(from);
    const place = agent.chats.get(from);
    if (place) enterChat(agent, to, place.isJoined);
    agent.chats.delete(from);
  }
  book.chats.delete(from);
}

/** An event that the other chat has already goes: it is the same one. */
function moveEvent(events: MemoryEvents, event: MemoryEvent, to: ChatId): void {
  const isTwin = ({ draft }: MemoryEvent): boolean =>
    draft.chatId === to && draft.name === event.draft.name && draft.from === event.draft.from;
  if ([...events.values()].some(isTwin)) events.delete(event.id);
  else event.draft = { ...event.draft, chatId: to };
}
