import { eventScore, type LocalDateTime, type PostTiming } from '@prime-tally/stats-core';
import type {
  ChatId,
  EventBook,
  EventCard,
  Groups,
  Instant,
  SnapshotArchive,
  StoreIssue,
  UserId,
} from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { ok, type Result } from 'neverthrow';
import { assignAgent } from './assign-agents.ts';
import { type PostWindow, postWindowOf } from './assign-posts.ts';

/** What a post is for an event. */
export interface CheckIn {
  readonly event: EventCard;
  /** `kept`: another post of the agent is nearer to the event's times. `outside`: too early, too late, or the phone's clock is another. */
  readonly role: 'start' | 'end' | 'kept' | 'outside';
  readonly takenAt: LocalDateTime;
  readonly timing: PostTiming;
  /** What the agent has gained so far. */
  readonly score?: number;
}

/** A stored post. */
export interface NotedPost {
  readonly agent: string;
  readonly takenAt: LocalDateTime;
  /** The group that it was posted in. */
  readonly chatId?: ChatId;
  /** Who posted it. */
  readonly userId?: UserId;
  readonly receivedAt: Instant;
}

/** What noting takes. */
export interface NoteDeps {
  readonly store: EventBook & SnapshotArchive & Groups;
  readonly catalogue: Catalogue<string>;
}

const MOST_CHATS = 20;
const MOST_EVENTS = 20;
/** A post further from now than this can be for no event that runs. */
const RECENT_MS = 40 * 86_400_000;

/**
 * Notes a stored post in the events that it counts for: those of the group it was posted in, and those that its agent takes
 * part in. Repeating it changes nothing.
 */
export async function notePosts(
  deps: NoteDeps,
  post: NotedPost,
): Promise<Result<readonly CheckIn[], StoreIssue>> {
  const { agent, takenAt, chatId, receivedAt } = post;
  if (Math.abs(Date.parse(`${takenAt}Z`) - Date.parse(receivedAt)) > RECENT_MS) return ok([]);
  const chats = await deps.store.chatsOf(agent);
  if (chats.isErr()) return chats.map(() => []);
  const all = new Set([...(chatId === undefined ? [] : [chatId]), ...chats.value.slice(0, MOST_CHATS)]);
  const noted: CheckIn[] = [];
  for (const chat of all) {
    const events = await deps.store.eventsOf(chat, { states: ['planned', 'open'], limit: MOST_EVENTS });
    if (events.isErr()) return events.map(() => noted);
    for (const event of events.value) {
      const window = postWindowOf(event);
      if (!isOfDays(takenAt, window)) continue;
      if (chat !== chatId && !(await takesPart(deps.store, event, post))) continue;
      const checkIn = await noteOne(deps, event, window, post);
      if (checkIn.isErr()) return checkIn.map(() => noted);
      noted.push(checkIn.value);
    }
  }
  return ok(noted);
}

/** Whether a post from elsewhere counts: its agent takes part, and its sender is not excluded. */
async function takesPart(
  store: NoteDeps['store'],
  { id, chatId }: EventCard,
  { agent, userId }: NotedPost,
): Promise<boolean> {
  const entries = await store.eventEntries(id);
  if (entries.isErr() || !entries.value.some((entry) => entry.agent === agent)) return false;
  if (userId === undefined) return true;
  const banned = await store.isBanned(chatId, userId);
  return banned.isOk() && !banned.value;
}

async function noteOne(
  { store, catalogue }: NoteDeps,
  event: EventCard,
  window: PostWindow,
  { agent, takenAt }: NotedPost,
): Promise<Result<CheckIn, StoreIssue>> {
  const outside = { event, takenAt, role: 'outside', timing: 'missing' } as const;
  if (takenAt < window.opensAt || takenAt > window.closesAt) return ok(outside);
  const assigned = await assignAgent(store, event, agent);
  if (assigned.isErr()) return assigned.map(() => outside);
  const { roles, snapshots } = assigned.value;
  const [first, last] = [roles.start, roles.end].map((moment) =>
    snapshots.find((snapshot) => snapshot.takenAt === moment),
  );
  const score = eventScore(first, last, event.formula, { catalogue, event: window });
  const role = takenAt === roles.start ? 'start' : takenAt === roles.end ? 'end' : 'kept';
  return ok({
    event,
    takenAt,
    role,
    timing: score.isOk() && role !== 'kept' ? score.value[role] : 'on_time',
    ...(score.isOk() && score.value.score !== undefined && { score: score.value.score }),
  });
}

/** From the first day of the event to its last. */
function isOfDays(takenAt: LocalDateTime, { opensAt, closesAt }: PostWindow): boolean {
  return takenAt >= opensAt.slice(0, 10) && takenAt.slice(0, 10) <= closesAt.slice(0, 10);
}
