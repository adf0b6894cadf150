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
  /** On a whole second, as `to`. */
  readonly from: Instant;
  /** After `from`. */
  readonly to: Instant;
  /** IANA. */
  readonly zone: string;
  /** A stat's key or weighted gains (1 to 50, each stat once); or a derived stat's key. */
  readonly formula: EventFormula;
  /** How far from its time a post is still on time, at most 1,440. */
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
  /** Present where the agent is hidden: for the organisers' eyes alone. */
  readonly isHidden?: true;
  readonly start?: Snapshot<string>;
  readonly end?: Snapshot<string>;
}

/**
 * Events of chats; the result is made by `eventScore` and `eventRankingOf`. `event_unknown` where there is none. Each change
 * writes an entry of the audit trail; one that is already so writes none. An agent that is gone takes its part along.
 */
export interface EventBook {
  /** Idempotent by chat, name and start: where there is such an event it is given as it stands. */
  createEvent(draft: EventDraft, act: Act): StoreResult<EventCard>;
  /** Only while it is not closed (`event_closed`). `request_invalid` where the chat has another event of that name and start. */
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
  /** Planned events of all chats whose start, and open ones whose end, lies at or before then: what a timer must move on. The longest due first. */
  eventsDue(now: Instant, limit: number): StoreResult<readonly EventCard[]>;
  /** The agent takes part, without a post so far; idempotent. `agent_unknown`, `event_closed`. */
  enterEvent(id: string, agent: string, at: Instant): StoreResult<void>;
  /**
   * Names an ALL TIME submission of the agent, which takes part from then on, as its start or end; replaces an earlier one.
   * What is saved for that moment later counts too: an edit of the post moves the result along. `agent_unknown`,
   * `snapshot_unknown`, `event_closed`.
   */
  setEventPost(id: string, agent: string, role: EventPostRole, takenAt: LocalDateTime): StoreResult<void>;
  /** Every agent that takes part, hidden ones too, by codename whatever its case. */
  eventEntries(id: string): StoreResult<readonly EventEntry[]>;
}
