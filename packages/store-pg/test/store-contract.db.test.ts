import { storeContract } from '@prime-tally/stats-core/testing';
import { test } from 'vitest';
import { describeOnEachServer } from './support/with-store.ts';

describeOnEachServer('the store keeps the contract', ({ empty }) => {
  for (const { name, run } of storeContract) test(name, () => run(empty));
});
