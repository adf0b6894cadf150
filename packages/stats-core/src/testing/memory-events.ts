import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type {
  Act,
  EventBook,
  EventCard,
  EventDraft,
  EventEntry,
  EventState,
  StoreIssue,
  StoreIssueCode,
} from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import {
  eventActProblemOf,
  eventEntryProblemOf,
  eventPostProblemOf,
  eventProblemOf,
  eventsDueProblemOf,
  eventsProblemOf,
} from '../ports/requests-event.ts';
import { historyOf, keyOf, type MemoryAgent } from './memory-agent.ts';
import { entryOf, type MemoryAudit } from './memory-audit.ts';
import type { MemoryBook } from './memory-book.ts';
import { refused } from './refused.ts';

const ORDER: readonly EventState[] = ['planned', 'open', 'closed'];
const TWICE = 'The chat has an event of that name and start already.';
const MESSAGES = {
  event_unknown: 'There is no such event.',
  event_closed: 'The event is closed.',
  agent_unknown: 'There is no such agent.',
  snapshot_unknown: 'The agent has no such ALL TIME snapshot.',
} as const satisfies Partial<Record<StoreIssueCode, string>>;

/** The moments of an agent's posts. */
interface Posts {
  start?: string;
  end?: string;
}

/** An event and who takes part. */
export interface MemoryEvent {
  readonly id: string;
  draft: EventDraft;
  state: EventState;
  readonly posts: Map<MemoryAgent, Posts>;
}

/** Events by id. */
export type MemoryEvents = Map<string, MemoryEvent>;

/** The rules of `EventBook` in memory. */
export function memoryEventsOf({
  book,
  audit,
  catalogue,
  events,
}: {
  readonly events: MemoryEvents;
  readonly book: MemoryBook;
  readonly audit: MemoryAudit;
  readonly catalogue: Catalogue<string>;
}): EventBook {
  let lastId = 0;

  book.onReplace((agent, into) => {
    for (const { posts } of events.values()) {
      const moved = posts.get(agent);
      if (moved) posts.set(into, { ...moved, ...posts.get(into) });
      posts.delete(agent);
    }
  });
  const entriesOf = ({ posts }: MemoryEvent): readonly (readonly [MemoryAgent, Posts])[] => {
    const agents = book.agents();
    return [...posts].filter(([agent]) => agents.includes(agent));
  };
  const cardOf = (event: MemoryEvent): EventCard => ({
    ...event.draft,
    id: event.id,
    state: event.state,
    agents: entriesOf(event).length,
  });
  const twinOf = ({ chatId, name, from }: EventDraft): MemoryEvent | undefined =>
    [...events.values()].find(
      ({ draft }) => draft.chatId === chatId && draft.name === name && draft.from === from,
    );
  const note = (event: MemoryEvent, act: Act, what: string, details?: unknown): void =>
    audit.write(entryOf(act, { what, subject: event.draft.name, ...(details !== undefined && { details }) }));

  function enter(id: string, codename: string): Result<readonly [MemoryAgent, Posts], StoreIssue> {
    const event = events.get(id);
    if (!event) return failed('event_unknown');
    if (event.state === 'closed') return failed('event_closed');
    const agent = book.agents().find(({ name }) => keyOf(name) === keyOf(codename));
    if (!agent) return failed('agent_unknown');
    return ok([agent, event.posts.get(agent) ?? {}] as const);
  }

  return {
    async createEvent(draft, act) {
      const problem = eventProblemOf(draft, act, catalogue);
      if (problem !== undefined) return refused(problem);
      const known = twinOf(draft);
      if (known) return ok(cardOf(known));
      lastId += 1;
      const event: MemoryEvent = { id: `${lastId}`, draft: plain(draft), state: 'planned', posts: new Map() };
      events.set(event.id, event);
      note(event, act, 'create_event');
      return ok(cardOf(event));
    },
    async changeEvent(id, change, act) {
      const problem = eventActProblemOf(id, act);
      if (problem !== undefined) return refused(problem);
      const event = events.get(id);
      if (!event) return failed('event_unknown');
      if (event.state === 'closed') return failed('event_closed');
      const draft = { ...event.draft, ...change, chatId: event.draft.chatId };
      const changed = Object.keys(draft).filter((key) => isOther(key, event.draft, draft));
      const problemNow = eventProblemOf(draft, act, catalogue);
      if (problemNow !== undefined) return refused(problemNow);
      if (changed.length === 0) return ok(cardOf(event));
      if ((twinOf(draft) ?? event) !== event) return refused(TWICE);
      event.draft = plain(draft);
      note(event, act, 'change_event', { changed: changed.sort() });
      return ok(cardOf(event));
    },
    async setEventState(id, state, act) {
      const problem = eventActProblemOf(id, act, state);
      if (problem !== undefined) return refused(problem);
      const event = events.get(id);
      if (!event) return failed('event_unknown');
      if (ORDER.indexOf(state) < ORDER.indexOf(event.state)) return failed('event_closed');
      if (state !== event.state) {
        event.state = state;
        note(event, act, state === 'open' ? 'open_event' : 'close_event');
      }
      return ok(cardOf(event));
    },
    async deleteEvent(id, act) {
      const problem = eventActProblemOf(id, act);
      if (problem !== undefined) return refused(problem);
      const event = events.get(id);
      if (event) note(event, act, 'delete_event');
      return ok({ deleted: events.delete(id) });
    },
    async eventById(id) {
      const problem = eventsProblemOf({ id });
      if (problem !== undefined) return refused(problem);
      const event = events.get(id);
      return ok(event && cardOf(event));
    },
    async eventsOf(chatId, { states = ORDER, limit }) {
      const problem = eventsProblemOf({ chatId, states }, limit);
      if (problem !== undefined) return refused(problem);
      const found = [...events.values()]
        .filter(({ draft, state }) => draft.chatId === chatId && states.includes(state))
        .sort((a, b) => compareTexts(b.draft.from, a.draft.from) || Number(b.id) - Number(a.id));
      return ok(found.slice(0, limit).map(cardOf));
    },
    async eventsDue(now, limit) {
      const problem = eventsDueProblemOf(now, limit);
      if (problem !== undefined) return refused(problem);
      const dueOf = ({ state, draft }: MemoryEvent): number =>
        Date.parse(state === 'planned' ? draft.from : draft.to);
      const due = [...events.values()]
        .filter((event) => event.state !== 'closed' && dueOf(event) <= Date.parse(now))
        .sort((a, b) => dueOf(a) - dueOf(b) || Number(a.id) - Number(b.id));
      return ok(due.slice(0, limit).map(cardOf));
    },
    async enterEvent(id, agent, at) {
      const problem = eventEntryProblemOf(id, agent, at);
      if (problem !== undefined) return refused(problem);
      return enter(id, agent).andThen(([one, posts]) => {
        events.get(id)?.posts.set(one, posts);
        return ok(undefined);
      });
    },
    async setEventPost(id, agent, role, takenAt) {
      const problem = eventPostProblemOf(id, agent, role, takenAt);
      if (problem !== undefined) return refused(problem);
      return enter(id, agent).andThen(([one, posts]) => {
        if (!historyOf(one).some((snapshot) => snapshot.takenAt === takenAt))
          return failed('snapshot_unknown');
        events.get(id)?.posts.set(one, { ...posts, [role]: takenAt });
        return ok(undefined);
      });
    },
    async eventEntries(id) {
      const problem = eventsProblemOf({ id });
      if (problem !== undefined) return refused(problem);
      const event = events.get(id);
      if (!event) return failed('event_unknown');
      const entries = entriesOf(event).map(([agent, { start, end }]): EventEntry => {
        const history = historyOf(agent);
        const [first, last] = [start, end].map((moment) => history.find(({ takenAt }) => takenAt === moment));
        const hidden = agent.isHidden && { isHidden: true as const };
        return { agent: agent.name, ...hidden, ...(first && { start: first }), ...(last && { end: last }) };
      });
      return ok(entries.sort((a, b) => compareTexts(keyOf(a.agent), keyOf(b.agent))));
    },
  };
}

function failed(code: keyof typeof MESSAGES): Result<never, StoreIssue> {
  return err({ code, message: MESSAGES[code] });
}

function isOther(key: string, one: EventDraft, other: EventDraft): boolean {
  const of = (draft: EventDraft): unknown => Object.getOwnPropertyDescriptor(draft, key)?.value;
  return JSON.stringify(of(one)) !== JSON.stringify(of(other));
}

/** Nothing but the event's own fields, as a database would keep them. */
function plain({ chatId, name, from, to, zone, formula, graceMinutes, settings }: EventDraft): EventDraft {
  return JSON.parse(JSON.stringify({ chatId, name, from, to, zone, formula, graceMinutes, settings }));
}
