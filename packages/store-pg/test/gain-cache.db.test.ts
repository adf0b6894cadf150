import type { GainQuery, Store } from '@prime-tally/stats-core/ports';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore, type PoolLike } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer } from './support/with-store.ts';

const LONG = 3_600_000;
const MONTH: GainQuery = {
  stat: 'hacks',
  scope: { kind: 'everywhere' },
  from: '2024-05-01T00:00:00Z',
  to: '2024-06-01T00:00:00Z',
  limit: 10,
  offset: 0,
};

async function post(store: Store, day: number, hacks: number, agent = 'Ada'): Promise<void> {
  const takenAt = `2024-05-${String(day).padStart(2, '0')}T12:00:00`;
  (await store.save(sampleSubmission({ agent, takenAt, stats: { hacks } })))._unsafeUnwrap();
}

/** Everything that is kept, in one text. */
async function gainsOf(store: Store): Promise<string> {
  const rank = await store.gainRankOf({ ...MONTH, agent: 'Ada', neighbours: 1 });
  const totals = await store.factionGains(MONTH);
  return [
    (await store.gainboard(MONTH))._unsafeUnwrap().rows.map(({ value }) => value),
    rank._unsafeUnwrap()?.row.value,
    totals._unsafeUnwrap().enlightened.value,
  ].join(' ');
}

describeOnEachServer('answers about gains that are kept', ({ empty, pool }) => {
  const storeWith = (cacheTtlMs: number, through: PoolLike = pool()): Store =>
    createPgStore({ pool: through, cacheTtlMs });

  test('own writes show at once, those of others not before the time is over', async () => {
    const other = await empty();
    const store = storeWith(LONG);
    await post(store, 2, 100);
    await post(store, 3, 107);
    expect(await gainsOf(store)).toBe('7 7 7');
    await post(other, 4, 109);
    expect(await gainsOf(store)).toBe('7 7 7');
    expect(await gainsOf(other)).toBe('9 9 9');
    await post(store, 5, 120);
    expect(await gainsOf(store)).toBe('20 20 20');
    (await store.withdrawSubmission('Ada', '2024-05-05T12:00:00', 'all_time'))._unsafeUnwrap();
    expect(await gainsOf(store)).toBe('9 9 9');
  });

  test("others' writes show when the time is over", async () => {
    const other = await empty();
    const store = storeWith(1);
    await post(other, 2, 100);
    await post(other, 3, 107);
    expect(await gainsOf(store)).toBe('7 7 7');
    await post(other, 4, 109);
    await expect.poll(() => gainsOf(store)).toBe('9 9 9');
  });

  test('each question has its own answer', async () => {
    await empty();
    const store = storeWith(LONG);
    for (const [agent, gain] of [
      ['Ada', 5],
      ['Bob', 3],
    ] as const) {
      await post(store, 2, 100, agent);
      await post(store, 9, 100 + gain, agent);
    }
    const board = async (query: Partial<GainQuery>): Promise<string> =>
      (await store.gainboard({ ...MONTH, ...query }))
        ._unsafeUnwrap()
        .rows.map(({ agent, value }) => `${agent}${value}`)
        .join(' ');
    for (let time = 0; time < 2; time += 1) {
      expect(await board({})).toBe('Ada5 Bob3');
      expect(await board({ limit: 1 })).toBe('Ada5');
      expect(await board({ offset: 1 })).toBe('Bob3');
      expect(await board({ after: { value: 5, agent: 'Ada' } })).toBe('Bob3');
      expect(await board({ after: { value: 3, agent: 'Bob' } })).toBe('');
      expect(await board({ faction: 'resistance' })).toBe('');
      expect(await board({ scope: { kind: 'chat', chatId: '-1' } })).toBe('');
      expect(await board({ to: '2024-05-05T00:00:00Z' })).toBe('');
      expect(await board({ stat: 'level' })).toBe('');
    }
    expect((await store.gainboard({ ...MONTH, stat: 'nonsense' })).isErr()).toBe(true);
  });

  test('what was read while a write was under way is not kept', async () => {
    const other = await empty();
    await post(other, 2, 100);
    await post(other, 3, 107);
    let opened = (): void => {};
    const gate = new Promise<void>((resolve) => {
      opened = resolve;
    });
    let reached = (): void => {};
    const read = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const store = storeWith(
      LONG,
      slowed(pool(), async () => {
        reached();
        await gate;
      }),
    );
    const early = store.gainboard(MONTH);
    await read;
    await post(store, 4, 109);
    opened();
    expect((await early)._unsafeUnwrap().rows.map(({ value }) => value)).toEqual([7]);
    expect(await gainsOf(store)).toBe('9 9 9');
  });
});

/** The same pool, on which the rows of a board of gains are read at once and handed over late. */
function slowed(pool: PoolLike, wait: () => Promise<void>): PoolLike {
  return {
    on: (event: 'error' | 'connect', listener: never) => pool.on(event as 'error', listener),
    async connect() {
      const client = await pool.connect();
      return {
        release: (failed) => client.release(failed),
        on: (event, listener) => client.on(event, listener),
        async query(text, values) {
          const result = await client.query(text, values);
          if (text.includes('baseline_is')) await wait();
          return result;
        },
      };
    },
  };
}
