import type { Store } from '@prime-tally/stats-core/ports';
import fc from 'fast-check';
import { type Command, named } from './model-commands.ts';

const USERS = ['1', '2', '3'] as const;

/** Deletions of people, rare among the commands that they undo. */
export const people: fc.Arbitrary<Command> = fc
  .constantFrom(...USERS)
  .map((userId) => named(`delete ${userId}`, (store) => store.deletePerson(userId)));

/** Everything that can be asked about people. */
export const PEOPLE_QUESTIONS: readonly Command[] = USERS.map((userId) =>
  named(`export ${userId}`, (store) => exported(store, userId)),
);

/** The records as text, in one order; names of what was forgotten differ from store to store. */
async function exported(store: Store, userId: string): Promise<readonly string[]> {
  const records: string[] = [];
  for await (const one of store.exportPerson(userId)) {
    const record = one._unsafeUnwrap();
    const sources = record.type === 'submission' ? record.sources.map(plainName).sort() : [];
    records.push(plainName(record.type === 'submission' ? { ...record, sources } : record));
  }
  const isPost = (record: string): boolean => record.includes('"type":"post"');
  return [...records.filter((one) => !isPost(one)), ...records.filter(isPost).sort()];
}

function plainName(value: unknown): string {
  const sorted = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return sorted.replace(/forgotten:[0-9a-f-]+/g, 'forgotten');
}
