import type { Store, Submission } from '@prime-tally/stats-core/ports';
import { sampleSha256, sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import type { StorePool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const ACT = { by: '9', at: '2024-06-01T08:00:00Z' };
const TEXT = { kind: 'telegram', instance: 'bot', externalId: 'm:1' } as const;

/** Holds rows of a table until `free` is called. */
async function held(pool: StorePool, rows: string): Promise<{ free: () => Promise<void> }> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`select from prime_tally.${rows} for update`);
  let isFree = false;
  return {
    async free() {
      if (isFree) return;
      isFree = true;
      await client.query('commit');
      client.release();
    },
  };
}

/** Until so many transactions wait for a lock. */
async function waiting(pool: StorePool, count: number): Promise<void> {
  const sql = 'select from pg_locks where not granted';
  await expect.poll(async () => (await runSql(pool, sql)).length).toBe(count);
}

/** Whatever waits for the agent meanwhile gets its turn behind `first`, which waits for the lock of another one. */
async function behind<T, U>(
  pool: StorePool,
  codename: string,
  first: () => Promise<T>,
  second: () => Promise<U>,
): Promise<readonly [T, U]> {
  const lock = await held(pool, `agent where codename = '${codename}'`);
  try {
    const one = first();
    await waiting(pool, 1);
    const other = second();
    await waiting(pool, 2);
    await lock.free();
    return [await one, await other];
  } finally {
    await lock.free();
  }
}

const revised = (revision: number, hacks: number): Submission =>
  sampleSubmission(
    { agent: 'Ada', stats: { hacks } },
    { source: sampleSource('m:1', { revision }), textSha256: sampleSha256(`${revision}`), chatId: '-5' },
  );

async function historyOf(store: Store, agent: string): Promise<string> {
  const { snapshots } = (await store.historyOf(agent, { limit: 9 }))._unsafeUnwrap();
  return snapshots.map(({ takenAt, stats }) => `${takenAt.slice(8, 10)}: ${stats.hacks}`).join(', ');
}

describeOnEachServer('while an agent becomes another one', ({ empty, ownerPool }) => {
  async function two(): Promise<Store> {
    const store = await empty();
    (await store.save(revised(0, 5)))._unsafeUnwrap();
    const other = { agent: 'Bob', takenAt: '2024-05-02T00:00:00', stats: { hacks: 3 } };
    const source = sampleSource('import', { kind: 'import' });
    (await store.save(sampleSubmission(other, { source })))._unsafeUnwrap();
    return store;
  }

  test('an edit replaces what its message had stored, whoever has it by then', async () => {
    const store = await two();
    const [merged, edited] = await behind(
      ownerPool(),
      'Bob',
      () => store.merge('Ada', 'Bob', ACT),
      () => store.save(revised(1, 6)),
    );
    merged._unsafeUnwrap();
    expect(edited._unsafeUnwrap()).toMatchObject({ outcome: 'replaced', agent: 'Bob' });
    expect(await historyOf(store, 'Bob')).toBe('02: 3, 04: 6');
    expect(await historyOf(store, 'Ada')).toBe('');
    expect((await store.save(revised(2, 7)))._unsafeUnwrap().outcome).toBe('replaced');
  });

  test('an edit stays with the agent under its new name', async () => {
    const store = await two();
    const lock = await held(ownerPool(), "agent where codename = 'Ada'");
    const renamed = store.rename('Ada', 'Eve', ACT);
    await waiting(ownerPool(), 1);
    const edited = store.save(revised(1, 6));
    await waiting(ownerPool(), 2);
    await lock.free();
    (await renamed)._unsafeUnwrap();
    expect((await edited)._unsafeUnwrap()).toMatchObject({ outcome: 'replaced', agent: 'Eve' });
    expect(await historyOf(store, 'Eve')).toBe('04: 6');
    expect(await historyOf(store, 'Ada')).toBe('');
  });

  test('a message that is withdrawn is gone, whoever has it by then', async () => {
    const store = await two();
    const [, withdrawn] = await behind(
      ownerPool(),
      'Bob',
      () => store.merge('Ada', 'Bob', ACT),
      () => store.withdrawSource(TEXT, { from: 0 }),
    );
    expect(withdrawn._unsafeUnwrap()).toEqual({ submissions: 1 });
    expect(await historyOf(store, 'Bob')).toBe('02: 3');
  });

  test('a person who is deleted or leaves a chat takes the merged agent along', async () => {
    const store = await two();
    const [, left] = await behind(
      ownerPool(),
      'Bob',
      () => store.merge('Ada', 'Bob', ACT),
      () => store.leaveChat('1', '-5'),
    );
    expect(left._unsafeUnwrap()).toEqual({ agents: 1 });
    const again = await two();
    const [, deleted] = await behind(
      ownerPool(),
      'Bob',
      () => again.merge('Ada', 'Bob', ACT),
      () => again.deletePerson('1'),
    );
    expect(deleted._unsafeUnwrap()).toEqual({ agents: 1, submissions: 2 });
    expect((await again.counts())._unsafeUnwrap().agents).toBe(0);
  });
});

describeOnEachServer('what comes to a chat that goes', ({ empty, pool, ownerPool }) => {
  const DRAFT = {
    chatId: '-5',
    name: 'Cup',
    from: '2024-05-01T00:00:00Z',
    to: '2024-05-31T00:00:00Z',
    zone: 'UTC',
    formula: 'hacks',
    graceMinutes: 5,
    settings: {},
  } as const;
  const isOn = async (store: Store, chatId: string): Promise<boolean> =>
    (await store.chatsOf('Ada'))._unsafeUnwrap().includes(chatId);

  test('a post in a chat that is being forgotten is on its boards', async () => {
    const store = await empty();
    (await store.createEvent(DRAFT, ACT))._unsafeUnwrap();
    const lock = await held(ownerPool(), 'event');
    const forgotten = store.forgetChat('-5');
    await waiting(ownerPool(), 1);
    const saved = store.save(revised(0, 5));
    await Promise.race([saved, waiting(ownerPool(), 2)]);
    await lock.free();
    (await forgotten)._unsafeUnwrap();
    (await saved)._unsafeUnwrap();
    expect(await isOn(store, '-5')).toBe(true);
  });

  test('a post in a chat that is being migrated is on the boards of the one that it names', async () => {
    const store = await empty();
    const bob = sampleSubmission({ agent: 'Bob' }, { userId: '2', chatId: '-5' });
    (await store.save(bob))._unsafeUnwrap();
    (await store.forgetChat('-5'))._unsafeUnwrap();
    (await store.saveChat('-6', { privacy: 'public' }, ACT))._unsafeUnwrap();
    const lock = await held(ownerPool(), 'left_chat');
    const migrated = store.migrateChat('-5', '-6');
    await waiting(ownerPool(), 1);
    const saved = store.save(revised(0, 5));
    await Promise.race([saved, waiting(ownerPool(), 2)]);
    await lock.free();
    (await migrated)._unsafeUnwrap();
    (await saved)._unsafeUnwrap();
    const [origin] = await runSql(
      ownerPool(),
      "select chat_id::text as chat from prime_tally.origin where external_id = 'm:1'",
    );
    expect(await isOn(store, String(origin?.chat))).toBe(true);
    expect((await store.chatCard('-6'))._unsafeUnwrap()?.privacy).toBe('public');
  });

  test('an event is not given a name that another one takes at that moment', async () => {
    const store = await empty();
    const { id } = (await store.createEvent({ ...DRAFT, name: 'Old' }, ACT))._unsafeUnwrap();
    const client = await pool().connect();
    await client.query('begin');
    await client.query('set local search_path = prime_tally');
    await client.query(
      "insert into event (chat_id, name, starts_at, ends_at, zone, formula, grace_minutes, settings) values (-5, 'Cup', '2024-05-01T00:00:00Z', '2024-05-31T00:00:00Z', 'UTC', '\"hacks\"', 5, '{}')",
    );
    const changed = store.changeEvent(id, { name: 'Cup' }, ACT);
    await waiting(ownerPool(), 1);
    await client.query('commit');
    client.release();
    expect((await changed)._unsafeUnwrapErr().code).toBe('request_invalid');
  });

  test('a hold that goes while it is held anew is there again', async () => {
    const store = await empty();
    const draft = {
      submission: revised(0, 5),
      reason: 'claimed',
      deciderId: '2',
      expiresAt: '2030-01-01T00:00:00Z',
    } as const;
    const { id } = (await store.hold(draft))._unsafeUnwrap();
    const client = await pool().connect();
    await client.query('begin');
    await client.query('delete from prime_tally.hold where hold_id = $1', [id]);
    const again = store.hold(draft);
    await waiting(ownerPool(), 1);
    await client.query('commit');
    client.release();
    expect((await again)._unsafeUnwrap().submission.snapshot.agent).toBe('Ada');
    expect((await store.holdsFor('2', { limit: 5 }))._unsafeUnwrap()).toHaveLength(1);
  });
});
