import { storeContract } from '@prime-tally/stats-core/testing';
import { createPgStore } from '@prime-tally/store-pg';
import { test } from 'vitest';
import { describeOnEachServer } from './support/with-store.ts';

describeOnEachServer('the store keeps the contract', ({ empty }) => {
  for (const { name, run } of storeContract) test(name, () => run(empty));
});

describeOnEachServer('the store keeps the contract with answers about gains kept', ({ empty, pool }) => {
  const makeStore = async (): ReturnType<typeof empty> => {
    await empty();
    return createPgStore({ pool: pool(), cacheTtlMs: 600_000 });
  };
  for (const { name, run } of storeContract) test(name, () => run(makeStore));
});

// A name that wants quotes, in a database without the usual one.
describeOnEachServer(
  'the store keeps the contract in a schema of another name',
  ({ empty }) => {
    for (const { name, run } of storeContract) test(name, () => run(empty));
  },
  'Other_Tally',
);
