import type { EventFormula } from '../meaning/event-score.ts';
import type { LocalDateTime, Snapshot } from '../snapshot.ts';
import type { Act } from './act.ts';
import type { ChatId, Instant, StoreResult } from './common.ts';

/** `open`: posts count; `closed`: the result stands. Before `open` it is `planned`. */
export type EventState = 'planned' | 'open' | 'closed';

/** What a community competes in. */
export interface EventDraft {
  readonly chatId: ChatId;
  /** 1 to 80 characters. */
  readonly name: string;
  readonly from: Instant;
  /** After `from`. */
  readonly to: Instant;
  /** IANA. */
  readonly zone: string;
  /** A stat's key or weighted gains; or a derived stat's key. */
  readonly formula: EventFormula;
  /** How far from its time a post is still on time. */
  readonly graceMinutes: number;
  /** The application's, as JSON of at most 4,096 characters; `{}` = nothing. */
  readonly settings: unknown;
}

/** An event as stored. */
export interface EventCard extends EventDraft {
  /** Decimal text. */
  readonly id: string;
  readonly state: EventState;
  /** Agents that take part. */
  readonly agents: number;
}

/** Start or end of an event, for one agent. */
export type EventPostRole = 'start' | 'end';

/** One agent of an event; a post is absent while it is missing or its submission is gone. */
export interface EventEntry {
  readonly agent: string;
  readonly start?: Snapshot<string>;
  readonly end?: Snapshot<string>;
}

/** Events of chats; the result is made by `eventScore` and `eventRankingOf`. `event_unknown` where there is none. */
export interface EventBook {
  createEvent(draft: EventDraft, act: Act): StoreResult<EventCard>;
  /** Only while it is not closed (`event_closed`). */
  changeEvent(id: string, change: Partial<Omit<EventDraft, 'chatId'>>, act: Act): StoreResult<EventCard>;
  /** Forward only: planned → open → closed; idempotent. `event_closed` for the way back. */
  setEventState(id: string, state: EventState, act: Act): StoreResult<EventCard>;
  /** With everything of it but the submissions. */
  deleteEvent(id: string, act: Act): StoreResult<{ readonly deleted: boolean }>;
  eventById(id: string): StoreResult<EventCard | undefined>;
  /** Newest start first. */
  eventsOf(
    chatId: ChatId,
    query: { readonly states?: readonly EventState[]; readonly limit: number },
  ): StoreResult<readonly EventCard[]>;
  /** Events of all chats that are not closed and whose start or end lies at or before then: what a timer must look at. */
  eventsDue(now: Instant, limit: number): StoreResult<readonly EventCard[]>;
  /** The agent takes part, without a post so far; idempotent. */
  enterEvent(id: string, agent: string, at: Instant): StoreResult<void>;
  /** Names an ALL TIME submission of the agent as its start or end; replaces an earlier one. `snapshot_unknown`, `event_closed`. */
  setEventPost(id: string, agent: string, role: EventPostRole, takenAt: LocalDateTime): StoreResult<void>;
  /** Every agent that takes part, by codename. */
  eventEntries(id: string): StoreResult<readonly EventEntry[]>;
}
