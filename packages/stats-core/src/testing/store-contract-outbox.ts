import type { ClaimedMessage, OutboxMessage, Store } from '../ports/index.ts';
import { expectEqual, expectIssue, unwrap } from './expect.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00Z';
const AFTER_NOON = '2024-05-04T12:00:30Z';
const ONE = '2024-05-04T13:00:00Z';
const TWO = '2024-05-04T14:00:00Z';

function message(event: string, more: Partial<OutboxMessage> = {}): OutboxMessage {
  return { event, destination: 'chat:1', kind: 'reply', payload: { text: event }, ...more };
}

async function claim(store: Store, now: string, limit = 100): Promise<readonly ClaimedMessage[]> {
  return unwrap(store.claimMessages(now, limit, 60));
}

async function claimed(store: Store, now: string, limit = 100): Promise<readonly string[]> {
  return (await claim(store, now, limit)).map(({ event }) => event);
}

async function only(store: Store, now: string): Promise<ClaimedMessage> {
  const [first, ...others] = await claim(store, now);
  if (first === undefined || others.length > 0)
    throw new Error(`Expected one message, found ${others.length}`);
  return first;
}

/** The rules of `Outbox`. */
export const OUTBOX_CASES: readonly StoreCase[] = [
  {
    name: 'an event is told once a destination, whatever else a second message says',
    async run(makeStore) {
      const store = await makeStore();
      const messages = [message('a'), message('a', { destination: 'chat:2' }), message('a', { payload: 2 })];
      expectEqual(await unwrap(store.enqueue(messages, NOON)), { added: 2 }, 'the first time');
      expectEqual(await unwrap(store.enqueue(messages, ONE)), { added: 0 }, 'the second time');
      const found = await claim(store, TWO);
      expectEqual(
        found.map(({ event, destination, kind, payload, attempt }) => [
          event,
          destination,
          kind,
          payload,
          attempt,
        ]),
        [
          ['a', 'chat:1', 'reply', { text: 'a' }, 1],
          ['a', 'chat:2', 'reply', { text: 'a' }, 1],
        ],
        'the messages',
      );
      for (const { id } of found) await unwrap(store.markSent(id, TWO));
      expectEqual(await unwrap(store.enqueue(messages, TWO)), { added: 0 }, 'after it was told');
    },
  },
  {
    name: 'what its writer has told in time is told by nobody else',
    async run(makeStore) {
      const store = await makeStore();
      const later = [message('a', { notBefore: ONE }), message('b', { notBefore: ONE })];
      await unwrap(store.enqueue(later, NOON));
      await unwrap(store.markTold('a', 'chat:1', AFTER_NOON, '77'));
      await unwrap(store.markTold('a', 'chat:1', ONE, '78'));
      await unwrap(store.markTold('nothing', 'chat:1', ONE));
      expectEqual(await claimed(store, TWO), ['b'], 'what is left to tell');
      expectEqual(await unwrap(store.sentAs('a', 'chat:1')), '77', 'the id of the first telling');
    },
  },
  {
    name: 'a message is due from its moment on; scheduled ones hold nobody back before it',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.enqueue([message('later', { notBefore: ONE }), message('now')], NOON));
      expectEqual(await claimed(store, '2024-05-04T11:59:59Z'), [], 'before it was written');
      const now = await only(store, NOON);
      expectEqual(now.event, 'now', 'the one that is due');
      await unwrap(store.markSent(now.id, NOON));
      expectEqual(await claimed(store, '2024-05-04T12:59:59Z'), [], 'before the moment');
      expectEqual(await claimed(store, ONE), ['later'], 'at the moment');
    },
  },
  {
    name: 'a destination has one claimed message at a time, in the order of writing; others do not wait for it',
    async run(makeStore) {
      const store = await makeStore();
      const other = { destination: 'chat:2' };
      await unwrap(
        store.enqueue([message('a1'), message('a2'), message('b1', other), message('b2', other)], NOON),
      );
      expectEqual(await claimed(store, NOON, 1), ['a1'], 'up to the limit');
      expectEqual(await claimed(store, NOON), ['b1'], 'the other destination');
      expectEqual(await claimed(store, AFTER_NOON), [], 'while both are claimed');
      const again = await claim(store, ONE);
      expectEqual(
        again.map(({ event, attempt }) => [event, attempt]),
        [
          ['a1', 2],
          ['b1', 2],
        ],
        'after the lease',
      );
      for (const { id } of again) await unwrap(store.markSent(id, ONE));
      expectEqual(await claimed(store, ONE), ['a2', 'b2'], 'the next');
    },
  },
  {
    name: 'a scheduled message does not overtake one that is being sent',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.enqueue([message('later', { notBefore: AFTER_NOON }), message('now')], NOON));
      const now = await only(store, NOON);
      expectEqual(await claimed(store, AFTER_NOON), [], 'due, but the other is claimed');
      await unwrap(store.markSent(now.id, AFTER_NOON));
      expectEqual(await claimed(store, AFTER_NOON), ['later'], 'once the other is sent');
    },
  },
  {
    name: 'a failed message is tried again and holds back those behind it, for an hour at most',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.enqueue([message('first'), message('second')], NOON));
      const first = await only(store, NOON);
      await unwrap(store.retryMessage(first.id, ONE, 'flood'));
      expectEqual(await claimed(store, AFTER_NOON), [], 'before the next try');
      const again = await only(store, ONE);
      expectEqual([again.event, again.attempt], ['first', 2], 'the next try');
      await unwrap(store.retryMessage(again.id, '2024-05-04T14:00:01Z', 'flood'));
      expectEqual(await claimed(store, ONE), ['second'], 'where the next try is far away');
    },
  },
  {
    name: 'a message that was given up is never told and holds nobody back',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.enqueue([message('first'), message('second')], NOON));
      const first = await only(store, NOON);
      await unwrap(store.giveUp(first.id, NOON, 'blocked'));
      await unwrap(store.retryMessage(first.id, NOON, 'blocked'));
      expectEqual(await claimed(store, TWO), ['second'], 'what is left');
      expectEqual(await unwrap(store.enqueue([message('first')], TWO)), { added: 0 }, 'written again');
    },
  },
  {
    name: 'a sent message is known by the id that it was sent as; marking again changes nothing',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.enqueue([message('a'), message('b', { destination: 'chat:2' })], NOON));
      const [a, b] = await claim(store, NOON);
      expectEqual(await unwrap(store.sentAs('a', 'chat:1')), undefined, 'before');
      await unwrap(store.markSent(a?.id ?? '', NOON, '77'));
      await unwrap(store.markSent(a?.id ?? '', ONE, '78'));
      await unwrap(store.retryMessage(a?.id ?? '', NOON, 'late'));
      await unwrap(store.giveUp(b?.id ?? '', NOON, 'blocked'));
      await unwrap(store.markSent(b?.id ?? '', NOON, '79'));
      await unwrap(store.markSent('999999', NOON, '80'));
      const found = [await unwrap(store.sentAs('a', 'chat:1')), await unwrap(store.sentAs('b', 'chat:2'))];
      expectEqual(found, ['77', '79'], 'the ids');
      expectEqual(await unwrap(store.sentAs('a', 'chat:2')), undefined, 'elsewhere');
      expectEqual(await claimed(store, TWO), [], 'what is left');
    },
  },
  {
    name: 'what was told or given up can be taken away, what waits stays',
    async run(makeStore) {
      const store = await makeStore();
      const all = ['a', 'b', 'c', 'd'].map((event) => message(event, { destination: event }));
      await unwrap(store.enqueue(all, NOON));
      const [a, b, c] = await claim(store, NOON, 3);
      await unwrap(store.markSent(a?.id ?? '', NOON));
      await unwrap(store.giveUp(b?.id ?? '', NOON, 'blocked'));
      await unwrap(store.markSent(c?.id ?? '', ONE));
      expectEqual(await unwrap(store.pruneOutbox(ONE)), { removed: 2 }, 'from before then');
      expectEqual(await unwrap(store.pruneOutbox(ONE)), { removed: 0 }, 'again');
      expectEqual(await unwrap(store.enqueue(all, ONE)), { added: 2 }, 'what may be told again');
      expectEqual(await claimed(store, ONE), ['d', 'a', 'b'], 'what waits');
    },
  },
  {
    name: 'of many claims at once each message has one',
    async run(makeStore) {
      const store = await makeStore();
      const all = Array.from({ length: 40 }, (_, at) => message(`${at}`, { destination: `chat:${at % 20}` }));
      await unwrap(store.enqueue(all, NOON));
      const found = await Promise.all(Array.from({ length: 8 }, () => claimed(store, NOON, 5)));
      const events = found.flat().map(Number);
      expectEqual(
        events.sort((one, other) => one - other),
        Array.from({ length: 20 }, (_, at) => at),
        'one of each destination',
      );
    },
  },
  {
    name: 'a message that cannot be held is refused',
    async run(makeStore) {
      const store = await makeStore();
      for (const bad of [
        { event: '' },
        { event: 'x'.repeat(201) },
        { destination: 'a\0' },
        { destination: 'x'.repeat(101) },
        { kind: 'two words' },
        { payload: undefined },
        { payload: 'x'.repeat(16_385) },
        { payload: { text: '\ud800' } },
        { payload: { '\0': 1 } },
        { notBefore: 'soon' },
      ]) {
        const request = store.enqueue([message('good'), message('a', bad)], NOON);
        await expectIssue(request, 'request_invalid', JSON.stringify(bad));
      }
      await expectIssue(store.enqueue([message('a')], '2024'), 'request_invalid', 'a moment');
      await expectIssue(
        store.enqueue(
          Array.from({ length: 1_001 }, (_, at) => message(`${at}`)),
          NOON,
        ),
        'request_invalid',
        'too many',
      );
      await expectIssue(store.claimMessages(NOON, 0, 60), 'request_invalid', 'a limit');
      await expectIssue(store.claimMessages(NOON, 1, 0), 'request_invalid', 'a lease');
      await expectIssue(store.markSent('x', NOON), 'request_invalid', 'an id');
      await expectIssue(store.retryMessage('1', NOON, 'x'.repeat(201)), 'request_invalid', 'a reason');
      await expectIssue(store.giveUp('1', NOON, ''), 'request_invalid', 'no reason');
      await expectIssue(store.sentAs('', 'chat:1'), 'request_invalid', 'no event');
      await expectIssue(store.pruneOutbox('2024'), 'request_invalid', 'a moment to prune before');
      expectEqual(await claimed(store, TWO), [], 'what was written');
    },
  },
];
