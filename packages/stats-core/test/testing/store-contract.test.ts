import { createMemoryStore, storeContract } from '@prime-tally/stats-core/testing';
import { describe, test } from 'vitest';

describe('the memory store keeps the contract', () => {
  for (const { name, run } of storeContract) test(name, () => run(async () => createMemoryStore()));
});
