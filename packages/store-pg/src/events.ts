import type { Catalogue, LocalDateTime } from '@prime-tally/stats-core';
import {
  type Act,
  type EventBook,
  type EventCard,
  type EventDraft,
  type EventState,
  eventActProblemOf,
  eventEntryProblemOf,
  eventPostProblemOf,
  eventProblemOf,
  eventsDueProblemOf,
  eventsProblemOf,
  type StoreIssue,
} from '@prime-tally/stats-core/ports';
import { ok, type Result } from 'neverthrow';
import { deleteEvent } from './statements/delete-event.ts';
import { enterEvent, findEntrant, setEventPost } from './statements/enter-event.ts';
import { insertEvent } from './statements/insert-event.ts';
import { readEventEntries } from './statements/read-event-entries.ts';
import {
  holdEvent,
  lockEvent,
  readEventById,
  readEventsDue,
  readEventsOf,
} from './statements/read-events.ts';
import { setEventState, updateEvent } from './statements/update-event.ts';
import { writeAudit } from './statements/write-audit.ts';
import type { Query } from './transaction.ts';
import { failed, refused, type Work } from './work.ts';

const ORDER: readonly EventState[] = ['planned', 'open', 'closed'];
const DRAFT_KEYS = ['name', 'from', 'to', 'zone', 'formula', 'graceMinutes', 'settings'] as const;

/** `EventBook` in Postgres. */
export function eventsOf({ read, write }: Work, catalogue: () => Catalogue<string>): EventBook {
  return {
    async createEvent(draft, act) {
      const problem = eventProblemOf(draft, act, catalogue());
      if (problem !== undefined) return refused(problem);
      return write(async (query) => {
        const { id, isNew } = await insertEvent(query, draft);
        if (isNew) await note(query, act, 'create_event', draft);
        return cardOf(query, id);
      });
    },
    async changeEvent(id, change, act) {
      const problem = eventActProblemOf(id, act);
      if (problem !== undefined) return refused(problem);
      return write((query) => changeEvent(query, id, change, act, catalogue()));
    },
    async setEventState(id, state, act) {
      const problem = eventActProblemOf(id, act, state);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => {
        const event = await lockEvent(query, id);
        if (!event) return unknown();
        if (ORDER.indexOf(state) < ORDER.indexOf(event.state)) return closed();
        if (state === event.state) return ok(event);
        await setEventState(query, id, state);
        await note(query, act, state === 'open' ? 'open_event' : 'close_event', event);
        return cardOf(query, id);
      });
    },
    async deleteEvent(id, act) {
      const problem = eventActProblemOf(id, act);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => {
        const event = await lockEvent(query, id);
        if (event) await note(query, act, 'delete_event', event);
        return ok({ deleted: await deleteEvent(query, id) });
      });
    },
    async eventById(id) {
      const problem = eventsProblemOf({ id });
      return problem === undefined ? read((query) => readEventById(query, id)) : refused(problem);
    },
    async eventsOf(chatId, { states = ORDER, limit }) {
      const problem = eventsProblemOf({ chatId, states }, limit);
      return problem === undefined
        ? read((query) => readEventsOf(query, chatId, states, limit))
        : refused(problem);
    },
    async eventsDue(now, limit) {
      const problem = eventsDueProblemOf(now, limit);
      return problem === undefined ? read((query) => readEventsDue(query, now, limit)) : refused(problem);
    },
    async enterEvent(id, agent, at) {
      const problem = eventEntryProblemOf(id, agent, at);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => (await enter(query, id, agent, { at })).map(() => undefined));
    },
    async setEventPost(id, agent, role, takenAt) {
      const problem = eventPostProblemOf(id, agent, role, takenAt);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => {
        const entered = await enter(query, id, agent, { takenAt });
        if (entered.isErr()) return entered.map(() => undefined);
        await setEventPost(query, id, entered.value, role, takenAt);
        return ok(undefined);
      });
    },
    async eventEntries(id) {
      const problem = eventsProblemOf({ id });
      if (problem !== undefined) return refused(problem);
      const entries = await read(async (query) =>
        (await readEventById(query, id)) ? readEventEntries(query, id) : undefined,
      );
      return entries.andThen((found) => (found ? ok(found) : unknown()));
    },
  };
}

async function changeEvent(
  query: Query,
  id: string,
  change: Partial<EventDraft>,
  act: Act,
  catalogue: Catalogue<string>,
): Promise<Result<EventCard, StoreIssue>> {
  const event = await lockEvent(query, id);
  if (!event) return unknown();
  if (event.state === 'closed') return closed();
  const draft = { ...event, ...change, chatId: event.chatId };
  const problem = eventProblemOf(draft, act, catalogue);
  if (problem !== undefined) return refused(problem);
  const changed = DRAFT_KEYS.filter((key) => JSON.stringify(event[key]) !== JSON.stringify(draft[key]));
  if (changed.length === 0) return ok(event);
  if (!(await updateEvent(query, id, draft)))
    return refused('The chat has an event of that name and start already.');
  await note(query, act, 'change_event', draft, { changed: [...changed].sort() });
  return cardOf(query, id);
}

/** Makes the agent take part; answers with its number. */
async function enter(
  query: Query,
  id: string,
  codename: string,
  { at, takenAt }: { readonly at?: string; readonly takenAt?: LocalDateTime },
): Promise<Result<string, StoreIssue>> {
  const event = await holdEvent(query, id);
  if (!event) return unknown();
  if (event.state === 'closed') return closed();
  const agent = await findEntrant(query, codename, takenAt);
  if (!agent) return failed('agent_unknown', 'There is no such agent.');
  if (!agent.hasPost) return failed('snapshot_unknown', 'The agent has no such ALL TIME snapshot.');
  await enterEvent(query, id, agent.id, at);
  return ok(agent.id);
}

async function cardOf(query: Query, id: string): Promise<Result<EventCard, StoreIssue>> {
  const event = await readEventById(query, id);
  return event ? ok(event) : unknown();
}

async function note(
  query: Query,
  act: Act,
  what: string,
  { name }: Pick<EventDraft, 'name'>,
  details?: unknown,
): Promise<void> {
  await writeAudit(query, { ...act, what, subject: name, ...(details !== undefined && { details }) });
}

function unknown(): Result<never, StoreIssue> {
  return failed('event_unknown', 'There is no such event.');
}

function closed(): Result<never, StoreIssue> {
  return failed('event_closed', 'The event is closed.');
}
