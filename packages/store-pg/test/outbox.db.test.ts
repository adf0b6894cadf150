import type { ClaimedMessage, OutboxMessage } from '@prime-tally/stats-core/ports';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const NOON = '2024-05-04T12:00:00Z';
const AFTER_LEASE = '2024-05-04T12:01:00Z';

const MESSAGES: readonly OutboxMessage[] = Array.from({ length: 60 }, (_, at) => ({
  event: `event ${at}`,
  destination: `chat:${at % 12}`,
  kind: 'reply',
  payload: at,
}));

describeOnEachServer('the outbox', ({ empty, pool, database }) => {
  test('two processes that claim at once, one of which is cut off again and again, send everything in order, nothing at once', async () => {
    const store = await empty();
    await store.enqueue(MESSAGES, NOON);
    const sent: string[] = [];
    const inHand = new Map<string, string>();
    const doubles: string[] = [];

    const take = (who: string, { id, destination }: ClaimedMessage): void => {
      if (inHand.has(destination)) doubles.push(`${who} took ${id} while ${inHand.get(destination)} is out`);
      inHand.set(destination, id);
    };
    const send = async (who: string, of: typeof store): Promise<void> => {
      for (let rounds = 0; rounds < 40 && sent.length < MESSAGES.length; rounds += 1) {
        const claim = await of.claimMessages(NOON, 3, 30);
        const claimed = claim.isOk() ? claim.value : [];
        for (const message of claimed) take(who, message);
        for (const message of claimed) {
          inHand.delete(message.destination);
          sent.push(message.event);
          expect((await store.markSent(message.id, NOON)).isOk()).toBe(true);
        }
      }
    };

    const other = createPool({ url: database().url, size: 2 });
    const victim = createPool({ url: `${database().url}?application_name=victim`, size: 2 });
    const cutting = (async () => {
      for (let cut = 0; cut < 20; cut += 1) {
        await runSql(
          pool(),
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'",
        );
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    await Promise.all([
      send('steady', createPgStore({ pool: other })),
      send('victim', createPgStore({ pool: victim })),
      cutting,
    ]);
    // What the victim had claimed when its answer was cut off comes again once the lease has ended.
    for (let round = 0; round < 60 && sent.length < MESSAGES.length; round += 1) {
      for (const { id, event } of (await store.claimMessages(AFTER_LEASE, 100, 30))._unsafeUnwrap()) {
        sent.push(event);
        await store.markSent(id, AFTER_LEASE);
      }
    }
    await Promise.all([other.end(), victim.end()]);
    expect(doubles).toEqual([]);
    expect([...sent].sort()).toEqual(MESSAGES.map(({ event }) => event).sort());
    for (let chat = 0; chat < 12; chat += 1) {
      const ofChat = MESSAGES.filter(({ destination }) => destination === `chat:${chat}`).map(
        ({ event }) => event,
      );
      expect(sent.filter((event) => ofChat.includes(event))).toEqual(ofChat);
    }
  });

  test('a claim that dies before it commits has claimed nothing', async () => {
    const store = await empty();
    await store.enqueue(MESSAGES.slice(0, 3), NOON);
    const client = await pool().connect();
    await client.query('begin; set local search_path = prime_tally');
    await client.query("update outbox set claimed_until = now() where destination = 'chat:0'");
    const meanwhile = (await store.claimMessages(NOON, 100, 30))._unsafeUnwrap();
    expect(meanwhile.map(({ destination }) => destination)).toEqual(['chat:1', 'chat:2']);
    client.release(true);
    for (;;) {
      const rest = (await store.claimMessages(NOON, 100, 30))._unsafeUnwrap();
      if (rest.length === 0) continue;
      expect(rest.map(({ destination, attempt }) => [destination, attempt])).toEqual([['chat:0', 1]]);
      break;
    }
  });

  test('a message that was rolled back does not stand in the way of its destination', async () => {
    const store = await empty();
    const client = await pool().connect();
    await client.query('begin; set local search_path = prime_tally');
    await client.query(
      "insert into outbox (event, destination, kind, payload, created_at, due_at) values ('lost', 'chat:0', 'reply', '1', now(), now())",
    );
    await store.enqueue(MESSAGES.slice(0, 1), NOON);
    await client.query('rollback');
    client.release();
    expect((await store.claimMessages(NOON, 100, 30))._unsafeUnwrap()).toHaveLength(1);
  });
});
