import type { Store, Submission } from '@prime-tally/stats-core/ports';
import { sampleSha256, sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import type { StorePool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const ACT = { by: '9', at: '2024-06-01T08:00:00Z' };
const TEXT = { kind: 'telegram', instance: 'bot', externalId: 'm:1' } as const;

/** Holds the row of an agent until `free` is called. */
async function held(pool: StorePool, codename: string): Promise<{ free: () => Promise<void> }> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select from prime_tally.agent where codename = $1 for update', [codename]);
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
  const lock = await held(pool, codename);
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
    const lock = await held(ownerPool(), 'Ada');
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
