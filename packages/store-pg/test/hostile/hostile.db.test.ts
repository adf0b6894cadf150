import type { Store } from '@prime-tally/stats-core/ports';
import { createMemoryStore, sampleSha256, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { schemaDump } from '../../scripts/lib/schema-dump.ts';
import { describeOnEachServer, runSql } from '../support/with-store.ts';
import { CALLS, FULL } from './calls.ts';
import { spoiled } from './spoiled.ts';
import { HOSTILE } from './texts.ts';

const METHODS = Object.keys(createMemoryStore()).sort();

// Whose answers show everything that is stored.
const READS = METHODS.filter((name) =>
  /^(?:.*Of|leader.*|.*board|.*In|counts|sources|chats|.*Card|.*Trail|sentAs)$/.test(name),
);

/** Calls a method by its name and gives its answer as plain data. */
async function call(store: Store, name: string, args: readonly unknown[]): Promise<unknown> {
  const method: unknown = Object.getOwnPropertyDescriptor(store, name)?.value;
  if (typeof method !== 'function') throw new Error(`There is no ${name}`);
  const answer: unknown = method.apply(store, args);
  if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
    const all: unknown[] = [];
    for await (const one of answer as AsyncIterable<unknown>) all.push(plain(one));
    return all;
  }
  return plain(await answer);
}

/** Without messages, which a store may word as it likes, and numbers of its own making. */
function plain(result: unknown): unknown {
  const leave = new Set(['message', 'id']);
  return JSON.parse(
    JSON.stringify(result, (key, value: unknown) => (leave.has(key) ? undefined : value)) ?? 'null',
  );
}

function samplesOf(name: string): readonly (readonly unknown[])[] {
  return Object.entries(CALLS).find(([key]) => key === name)?.[1] ?? [];
}

/** The arguments, a submission among them as an edit: the same text again would change nothing, whatever else it says. */
function anew(args: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(args)) throw new Error('Arguments are a list');
  const [first, ...others] = args;
  return first?.textSha256 === FULL.textSha256
    ? [{ ...first, textSha256: sampleSha256(name) }, ...others]
    : args;
}

async function filled(store: Store): Promise<Store> {
  for (const one of [
    FULL,
    sampleSubmission({ agent: 'Bob', stats: { hacks: 3 } }, { userId: '2', chatId: '-5' }),
    sampleSubmission({ agent: 'Ada', takenAt: '2024-05-20T12:00:00', stats: { hacks: 9 } }),
  ])
    (await store.save(one))._unsafeUnwrap();
  return store;
}

describeOnEachServer('hostile text', ({ empty, database }) => {
  test('every method of the store has a call to be spoiled', () => {
    expect(METHODS.filter((name) => samplesOf(name).length === 0)).toEqual([]);
    const texts = METHODS.flatMap((name) => [...spoiled(samplesOf(name), '')]);
    expect(texts.length).toBeGreaterThan(50);
  });

  test.each(METHODS)(
    'is refused or stored by %s, as the memory store does, and never interpreted',
    { timeout: 300_000 },
    async (name) => {
      const stores = [await filled(createMemoryStore()), await filled(await empty())] as const;
      const reader = createPool({ url: database().adminUrl, size: 1 });
      await runSql(reader, 'set search_path = prime_tally');
      const world = async (): Promise<unknown> => [
        await schemaDump((sql) => runSql(reader, sql), 'prime_tally'),
        // Of all roles only these: other test files make and drop some of their own meanwhile.
        await runSql(reader, 'select rolname from pg_roles where rolsuper order by 1'),
        await runSql(reader, 'select nspname from pg_namespace where nspname !~ $1 order by 1', [
          '^pg_(toast_)?temp_',
        ]),
      ];
      const before = await world();
      let stored = 0;
      for (const args of samplesOf(name)) {
        for (const [what, text] of HOSTILE) {
          for (const [path, spoilt] of spoiled(args, text)) {
            const given = anew(spoilt, `${what}${path}`);
            const answers = [await call(stores[0], name, given), await call(stores[1], name, given)];
            expect(answers[1], `${what} as ${name}${path}`).toEqual(answers[0]);
            if (name !== 'save' || !JSON.stringify(answers[1]).includes('outcome')) continue;
            stored += 1;
            const histories = stores.map((store) => store.historyOf('Ada', { limit: 9 }));
            expect(plain(await histories[1]), `${what} as ${name}${path}`).toEqual(plain(await histories[0]));
          }
        }
      }
      if (name === 'save') expect(stored).toBeGreaterThan(100);
      for (const read of READS)
        for (const args of samplesOf(read))
          expect(await call(stores[1], read, args), read).toEqual(await call(stores[0], read, args));
      expect(await world()).toEqual(before);
      await reader.end();
    },
  );
});
