import type { EventDraft } from '@prime-tally/stats-core/ports';
import fc from 'fast-check';
import { type Command, instant, moment, named } from './model-commands.ts';

const ACT = { by: '7', chatId: '-5', at: '2024-05-01T12:00:00Z' };
const eventId = fc.integer({ min: 1, max: 3 }).map(String);
const agent = fc.constantFrom('ada', 'Bob', 'Nobody');

const times = fc.tuple(instant, instant).map((ends) => {
  const [from = '', to = ''] = [...ends].sort();
  return { from, to };
});

const rest: fc.Arbitrary<Omit<EventDraft, 'from' | 'to'>> = fc.record({
  chatId: fc.constantFrom('-1', '-2'),
  name: fc.constantFrom('One', 'Two'),
  zone: fc.constant('Asia/Tokyo'),
  formula: fc.constantFrom<EventDraft['formula']>('hacks', 'fieldsPerLink', [{ key: 'level', weight: 2 }]),
  graceMinutes: fc.nat(2),
  settings: fc.jsonValue(),
});

const state = fc.constantFrom('planned' as const, 'open' as const, 'open' as const, 'closed' as const);

/** Commands of events. */
export const events: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(rest, times).map(([more, ends]) => {
    const draft = { ...more, ...ends };
    return named(`create ${JSON.stringify(draft)}`, (store) => store.createEvent(draft, ACT));
  }),
  fc
    .tuple(eventId, times, fc.constantFrom('One', 'Two'))
    .map(([id, ends, name]) =>
      named(`change ${id} ${name} ${JSON.stringify(ends)}`, (store) =>
        store.changeEvent(id, { ...ends, name }, ACT),
      ),
    ),
  fc
    .tuple(eventId, state)
    .map(([id, to]) => named(`event ${id} ${to}`, (store) => store.setEventState(id, to, ACT))),
  fc
    .tuple(eventId, agent)
    .map(([id, one]) => named(`enter ${id} ${one}`, (store) => store.enterEvent(id, one, ACT.at))),
  fc
    .tuple(eventId, agent, fc.constantFrom('start' as const, 'end' as const), moment)
    .map(([id, one, role, at]) =>
      named(`post ${id} ${one} ${role} ${at}`, (store) => store.setEventPost(id, one, role, at)),
    ),
  eventId.map((id) => named(`entries ${id}`, (store) => store.eventEntries(id))),
  eventId.map((id) => named(`event ${id}`, (store) => store.eventById(id))),
  instant.map((now) => named(`due ${now}`, (store) => store.eventsDue(now, 2))),
  fc
    .subarray(['planned' as const, 'open' as const, 'closed' as const])
    .map((states) => named(`events ${states}`, (store) => store.eventsOf('-1', { states, limit: 2 }))),
  eventId.map((id) => named(`delete event ${id}`, (store) => store.deleteEvent(id, ACT))),
);
