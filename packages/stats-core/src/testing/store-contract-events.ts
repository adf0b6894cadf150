import { eventRankingOf } from '../meaning/event-ranking.ts';
import { type EventFormula, eventScore } from '../meaning/event-score.ts';
import type { EventCard, EventDraft, Store } from '../ports/index.ts';
import { expectEqual, expectIssue, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const ACT = { by: '7', chatId: '-5', at: '2024-05-01T12:00:00Z' };
const START = '2024-05-04T12:00:00';
const END = '2024-05-04T16:00:00';

const DRAFT: EventDraft = {
  chatId: '-5',
  name: 'IFS Berlin',
  from: '2024-05-04T10:00:00Z',
  to: '2024-05-04T14:00:00Z',
  zone: 'Europe/Berlin',
  formula: 'hacks',
  graceMinutes: 15,
  settings: { colour: 'blue' },
};

async function create(store: Store, more: Partial<EventDraft> = {}): Promise<EventCard> {
  return unwrap(store.createEvent({ ...DRAFT, ...more }, ACT));
}

/** An event of two agents with both posts. */
async function played(store: Store, formula: EventFormula): Promise<string> {
  const { id } = await create(store, { formula });
  await unwrap(store.setEventState(id, 'open', ACT));
  for (const [agent, hacks, links, fields] of [
    ['Ada', 10, 400, 800],
    ['bob', 30, 1000, 500],
  ] as const) {
    const before = { hacks: 100, linksCreated: 50, controlFieldsCreated: 20 };
    const after = { hacks: 100 + hacks, linksCreated: 50 + links, controlFieldsCreated: 20 + fields };
    await saveAll(store, [
      sampleSubmission({ agent, takenAt: START, stats: before }),
      sampleSubmission({ agent, takenAt: END, stats: after }),
    ]);
    await unwrap(store.setEventPost(id, agent, 'start', START));
    await unwrap(store.setEventPost(id, agent, 'end', END));
  }
  return id;
}

async function rankingOf(store: Store, formula: EventFormula): Promise<unknown> {
  const entries = await unwrap(store.eventEntries(await played(store, formula)));
  const scores = entries.map(({ start, end }) => eventScore(start, end, formula)._unsafeUnwrap());
  return eventRankingOf(scores).rows.map(({ rank, agent, score }) => [rank, agent, score]);
}

/** The rules of `EventBook`. */
export const EVENT_CASES: readonly StoreCase[] = [
  {
    name: 'an event is made once a chat, name and start, and given back as it was made',
    async run(makeStore) {
      const store = await makeStore();
      const event = await create(store);
      expectEqual(event, { ...DRAFT, id: event.id, state: 'planned', agents: 0 }, 'the card');
      expectEqual(await create(store, { formula: 'level' }), event, 'made again');
      expectEqual(await unwrap(store.eventById(event.id)), event, 'by its number');
      expectEqual(await unwrap(store.eventById('999')), undefined, 'another number');
      const weighted = [
        { key: 'hacks', weight: 1 },
        { key: 'linksCreated', weight: -0.5 },
      ];
      const other = await create(store, { name: 'Other', formula: weighted, settings: null });
      expectEqual([other.formula, other.settings], [weighted, null], 'a weighted formula');
    },
  },
  {
    name: 'an event goes forward only: planned, open, closed; a closed one stays as it is',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await create(store);
      await saveAll(store, [sampleSubmission({ takenAt: START })]);
      expectEqual((await unwrap(store.setEventState(id, 'open', ACT))).state, 'open', 'opened');
      expectEqual((await unwrap(store.setEventState(id, 'open', ACT))).state, 'open', 'again');
      await expectIssue(store.setEventState(id, 'planned', ACT), 'event_closed', 'back');
      const changed = await unwrap(store.changeEvent(id, { name: 'New', graceMinutes: 0 }, ACT));
      expectEqual([changed.name, changed.graceMinutes, changed.zone], ['New', 0, DRAFT.zone], 'changed');
      await unwrap(store.setEventState(id, 'closed', ACT));
      await expectIssue(store.setEventState(id, 'open', ACT), 'event_closed', 'opened again');
      await expectIssue(store.changeEvent(id, { name: 'Newer' }, ACT), 'event_closed', 'a change');
      await expectIssue(store.enterEvent(id, 'Sample', ACT.at), 'event_closed', 'one more agent');
      await expectIssue(store.setEventPost(id, 'Sample', 'start', START), 'event_closed', 'a post');
      expectEqual((await unwrap(store.eventById(id)))?.name, 'New', 'the name');
    },
  },
  {
    name: 'two events of a chat never share a name and a start',
    async run(makeStore) {
      const store = await makeStore();
      const one = await create(store);
      const other = await create(store, { name: 'Other' });
      await create(store, { chatId: '-6' });
      await expectIssue(store.changeEvent(other.id, { name: one.name }, ACT), 'request_invalid', 'the name');
      await unwrap(store.changeEvent(other.id, { name: one.name, from: '2024-05-04T11:00:00Z' }, ACT));
    },
  },
  {
    name: 'events of a chat are listed newest start first, by state',
    async run(makeStore) {
      const store = await makeStore();
      const [old, middle, young] = [
        await create(store, { name: 'A', from: '2024-01-01T00:00:00Z' }),
        await create(store, { name: 'B', from: '2024-02-01T00:00:00Z' }),
        await create(store, { name: 'C', from: '2024-03-01T00:00:00Z' }),
      ];
      await create(store, { chatId: '-6' });
      await unwrap(store.setEventState(old.id, 'closed', ACT));
      await unwrap(store.setEventState(young.id, 'open', ACT));
      const ids = async (...query: Parameters<Store['eventsOf']>): Promise<readonly string[]> =>
        (await unwrap(store.eventsOf(...query))).map(({ id }) => id);
      expectEqual(await ids('-5', { limit: 9 }), [young.id, middle.id, old.id], 'all');
      expectEqual(await ids('-5', { limit: 1 }), [young.id], 'the newest');
      expectEqual(
        await ids('-5', { states: ['planned', 'closed'], limit: 9 }),
        [middle.id, old.id],
        'two states',
      );
      expectEqual(await ids('-7', { limit: 9 }), [], 'another chat');
    },
  },
  {
    name: 'a timer sees planned events from their start, open ones from their end, closed ones never',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await create(store);
      const early = await create(store, { chatId: '-6', from: '2024-05-04T09:00:00Z' });
      const due = async (now: string): Promise<readonly string[]> =>
        (await unwrap(store.eventsDue(now, 9))).map((event) => event.id);
      expectEqual(await due('2024-05-04T08:59:59Z'), [], 'before both');
      expectEqual(await due('2024-05-04T10:00:00Z'), [early.id, id], 'at the start');
      expectEqual(
        (await unwrap(store.eventsDue(DRAFT.to, 1))).map((event) => event.id),
        [early.id],
        'a limit',
      );
      await unwrap(store.setEventState(id, 'open', ACT));
      expectEqual(await due('2024-05-04T13:59:59Z'), [early.id], 'while it is open');
      expectEqual(await due('2024-05-04T14:00:00Z'), [early.id, id], 'at the end');
      await unwrap(store.setEventState(id, 'closed', ACT));
      await unwrap(store.deleteEvent(early.id, ACT));
      expectEqual(await due('2030-01-01T00:00:00Z'), [], 'after all');
    },
  },
  {
    name: 'agents take part with their posts, in any case of the codename; a post can be replaced',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await create(store);
      const [first, second] = [
        sampleSubmission({ agent: 'Zoe', takenAt: START }),
        sampleSubmission({ agent: 'Zoe', takenAt: '2024-05-04T12:05:00', stats: { hacks: 5 } }),
      ];
      await saveAll(store, [first, second, sampleSubmission({ agent: 'ada' })]);
      await unwrap(store.enterEvent(id, 'ADA', ACT.at));
      await unwrap(store.enterEvent(id, 'ada', ACT.at));
      await unwrap(store.setEventPost(id, 'zOE', 'start', START));
      expectEqual(
        await unwrap(store.eventEntries(id)),
        [{ agent: 'ada' }, { agent: 'Zoe', start: first.snapshot }],
        'the entries',
      );
      await unwrap(store.setEventPost(id, 'Zoe', 'start', second.snapshot.takenAt));
      await unwrap(store.enterEvent(id, 'Zoe', ACT.at));
      expectEqual((await unwrap(store.eventEntries(id)))[1]?.start, second.snapshot, 'the later post');
      expectEqual((await unwrap(store.eventById(id)))?.agents, 2, 'how many take part');
    },
  },
  {
    name: 'a withdrawn post is missing, one that is edited or sent again counts as it is then',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await create(store);
      const source = sampleSource('a:1');
      const post = sampleSubmission({ takenAt: START, stats: { hacks: 1 } }, { source });
      await saveAll(store, [post, sampleSubmission({ takenAt: END })]);
      await unwrap(store.setEventPost(id, 'Sample', 'start', START));
      await unwrap(store.setEventPost(id, 'Sample', 'end', END));
      const hacks = async (): Promise<number | undefined> =>
        (await unwrap(store.eventEntries(id)))[0]?.start?.stats.hacks;
      const edited = { ...source, revision: 1 };
      await saveAll(store, [sampleSubmission({ takenAt: START, stats: { hacks: 2 } }, { source: edited })]);
      expectEqual(await hacks(), 2, 'edited');
      await unwrap(store.withdrawSource(source, { from: 0 }));
      const [entry] = await unwrap(store.eventEntries(id));
      expectEqual([entry?.agent, entry?.start, entry?.end?.takenAt], ['Sample', undefined, END], 'withdrawn');
      await saveAll(store, [post]);
      expectEqual(await hacks(), 1, 'sent again');
      await unwrap(store.withdrawSource(source, { from: 0 }));
      await unwrap(store.withdrawSubmission('Sample', END, 'all_time'));
      expectEqual(await unwrap(store.eventEntries(id)), [], 'without the agent');
      await saveAll(store, [post]);
      expectEqual(await unwrap(store.eventEntries(id)), [], 'an agent that is new again');
    },
  },
  {
    name: 'the result of the core stands on the entries: one stat, weighted gains, a derived stat',
    async run(makeStore) {
      expectEqual(
        await rankingOf(await makeStore(), 'hacks'),
        [
          [1, 'bob', 30],
          [2, 'Ada', 10],
        ],
        'hacks',
      );
      const weighted = [
        { key: 'hacks', weight: 1 },
        { key: 'controlFieldsCreated', weight: 10 },
      ];
      expectEqual(
        await rankingOf(await makeStore(), weighted),
        [
          [1, 'Ada', 8_010],
          [2, 'bob', 5_030],
        ],
        'weighted gains',
      );
      expectEqual(
        await rankingOf(await makeStore(), 'fieldsPerLink'),
        [
          [1, 'Ada', 2],
          [2, 'bob', 0.5],
        ],
        'a derived stat',
      );
    },
  },
  {
    name: 'an agent that is hidden takes part, and its entry says so',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await create(store);
      const post = sampleSubmission({ agent: 'Ada', takenAt: START });
      await saveAll(store, [post, sampleSubmission({ agent: 'bob', takenAt: START })]);
      await unwrap(store.setEventPost(id, 'Ada', 'start', START));
      await unwrap(store.enterEvent(id, 'bob', ACT.at));
      await unwrap(store.setHidden('Ada', true, ACT));
      expectEqual(
        await unwrap(store.eventEntries(id)),
        [{ agent: 'Ada', isHidden: true, start: post.snapshot }, { agent: 'bob' }],
        'the entries',
      );
    },
  },
  {
    name: 'a renamed agent stays in its events, and two that are merged take part as one',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await create(store);
      await saveAll(store, [
        sampleSubmission({ agent: 'Old', takenAt: START, stats: { hacks: 1 } }),
        sampleSubmission({ agent: 'Old', takenAt: END, stats: { hacks: 2 } }),
        sampleSubmission({ agent: 'New', takenAt: END, stats: { hacks: 2 } }),
      ]);
      await unwrap(store.setEventPost(id, 'Old', 'start', START));
      await unwrap(store.setEventPost(id, 'Old', 'end', START));
      await unwrap(store.setEventPost(id, 'New', 'end', END));
      await unwrap(store.rename('Old', 'Older', ACT));
      const moments = async (): Promise<unknown> =>
        (await unwrap(store.eventEntries(id))).map(({ agent, start, end }) => [
          agent,
          start?.takenAt,
          end?.takenAt,
        ]);
      expectEqual(
        await moments(),
        [
          ['New', undefined, END],
          ['Older', START, START],
        ],
        'renamed',
      );
      await unwrap(store.merge('Older', 'New', ACT));
      expectEqual(await moments(), [['New', START, END]], 'merged');
    },
  },
  {
    name: 'a deleted event leaves the submissions',
    async run(makeStore) {
      const store = await makeStore();
      const id = await played(store, 'hacks');
      expectEqual(await unwrap(store.deleteEvent(id, ACT)), { deleted: true }, 'the first time');
      expectEqual(await unwrap(store.deleteEvent(id, ACT)), { deleted: false }, 'again');
      expectEqual((await unwrap(store.counts())).submissions, 4, 'submissions');
      await expectIssue(store.eventEntries(id), 'event_unknown', 'its entries');
    },
  },
  {
    name: 'what no event is, or what is not there, is refused with the reason',
    async run(makeStore) {
      const store = await makeStore();
      for (const bad of [
        { chatId: 'x' },
        { name: '' },
        { name: 'x'.repeat(81) },
        { to: DRAFT.from },
        { from: '2024-05-04T10:00:00.5Z' },
        { zone: '+02:00' },
        { formula: 'nothing' },
        { formula: 'agent' },
        { formula: [] },
        { formula: [{ key: 'hacks', weight: Number.NaN }] },
        { formula: [{ key: 'fieldsPerLink', weight: 1 }] },
        { formula: ['hacks', 'hacks'].map((key) => ({ key, weight: 1 })) },
        { graceMinutes: 1_441 },
        { settings: 'x'.repeat(4_097) },
        { settings: undefined },
      ]) {
        const draft = { ...DRAFT, ...bad };
        await expectIssue(store.createEvent(draft, ACT), 'request_invalid', JSON.stringify(bad));
      }
      await expectIssue(store.createEvent(DRAFT, { at: 'now' }), 'request_invalid', 'an act');
      const { id } = await create(store);
      await saveAll(store, [
        sampleSubmission({ takenAt: START, timeSpan: 'month', timeSpanText: 'MONTH' }),
        sampleSubmission({ takenAt: END }),
      ]);
      const { at } = ACT;
      await expectIssue(
        store.setEventPost(id, 'Nobody', 'start', START),
        'agent_unknown',
        'a post of nobody',
      );
      await expectIssue(store.setEventPost(id, 'Sample', 'start', START), 'snapshot_unknown', 'a MONTH post');
      await expectIssue(store.setEventPost(id, 'a b', 'start', START), 'request_invalid', 'a codename');
      await expectIssue(store.enterEvent(id, 'Nobody', at), 'agent_unknown', 'nobody');
      await expectIssue(store.changeEvent(id, { to: DRAFT.from }, ACT), 'request_invalid', 'an end');
      await expectIssue(store.enterEvent('999', 'Sample', at), 'event_unknown', 'an entry');
      await expectIssue(store.setEventPost('999', 'Sample', 'end', END), 'event_unknown', 'a post');
      await expectIssue(store.changeEvent('999', {}, ACT), 'event_unknown', 'a change');
      await expectIssue(store.setEventState('999', 'open', ACT), 'event_unknown', 'a state');
      await expectIssue(store.eventById('x'), 'request_invalid', 'a number');
      await expectIssue(store.eventsOf('-5', { limit: 0 }), 'request_invalid', 'a limit');
      await expectIssue(store.eventsDue('now', 1), 'request_invalid', 'a moment');
      expectEqual(await unwrap(store.eventEntries(id)), [], 'the entries');
    },
  },
];
