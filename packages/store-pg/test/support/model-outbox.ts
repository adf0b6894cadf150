import fc from 'fast-check';
import { type Command, instant, named } from './model-commands.ts';

const event = fc.constantFrom('won', 'lost', 'late');
const destination = fc.constantFrom('chat:1', 'chat:2');
const messageId = fc.integer({ min: 1, max: 6 }).map(String);

/** Commands of the outbox. */
export const outbox: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(
      fc.array(
        fc.record(
          { event, destination, kind: fc.constant('reply'), payload: fc.jsonValue(), notBefore: instant },
          { requiredKeys: ['event', 'destination', 'kind', 'payload'] },
        ),
        { maxLength: 3 },
      ),
      instant,
    )
    .map(([messages, at]) =>
      named(`enqueue ${JSON.stringify(messages)} ${at}`, (store) => store.enqueue(messages, at)),
    ),
  fc
    .tuple(instant, fc.integer({ min: 1, max: 3 }))
    .map(([now, limit]) => named(`claim ${limit} ${now}`, (store) => store.claimMessages(now, limit, 1))),
  fc
    .tuple(messageId, instant, fc.constantFrom('7', '8', undefined))
    .map(([id, at, sentAs]) =>
      named(`sent ${id} ${at} ${sentAs}`, (store) => store.markSent(id, at, sentAs)),
    ),
  fc
    .tuple(event, destination, instant)
    .map(([one, other, at]) =>
      named(`told ${one} ${other} ${at}`, (store) => store.markTold(one, other, at, '9')),
    ),
  fc
    .tuple(messageId, instant)
    .map(([id, at]) => named(`retry ${id} ${at}`, (store) => store.retryMessage(id, at, 'flood'))),
  fc
    .tuple(messageId, instant)
    .map(([id, at]) => named(`give up ${id} ${at}`, (store) => store.giveUp(id, at, 'blocked'))),
  fc
    .tuple(event, destination)
    .map(([one, other]) => named(`sent as ${one} ${other}`, (store) => store.sentAs(one, other))),
  instant.map((before) => named(`prune ${before}`, (store) => store.pruneOutbox(before))),
);
