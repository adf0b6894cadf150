import { STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('a header stands for one stat, Kinetic Capsules Completed for two', () => {
  const owners = new Map<string, string[]>();
  for (const { key, header } of Object.values(STATS))
    owners.set(header, [...(owners.get(header) ?? []), key]);
  const shared = [...owners].filter(([, keys]) => keys.length > 1);
  expect(shared).toEqual([
    ['Kinetic Capsules Completed', ['kineticCapsulesCompleted', 'eventKineticCapsulesCompleted']],
  ]);
});

test('headers that differ only in capitals stand for one stat', () => {
  const headers = new Set(Object.values(STATS).map(({ header }) => header));
  expect(new Set([...headers].map((header) => header.toLowerCase())).size).toBe(headers.size);
});
