import fc from 'fast-check';
import { type Command, instant, named } from './model-commands.ts';

const instance = fc.constantFrom('bot', 'other');
const update = fc.record(
  { id: fc.integer({ min: 0, max: 4 }), content: fc.constantFrom('a', 'b') },
  { requiredKeys: ['id'] },
);

/** Commands of the log of updates. */
export const updates: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(instance, fc.array(update, { maxLength: 3 }), instant)
    .map(([one, list, at]) =>
      named(`note ${one} ${JSON.stringify(list)} ${at}`, (store) => store.noteUpdates(one, list, at)),
    ),
  fc
    .tuple(instance, update)
    .map(([one, asked]) =>
      named(`is done ${one} ${JSON.stringify(asked)}`, (store) => store.isUpdateDone(one, asked)),
    ),
  instance.map((one) => named(`last update ${one}`, (store) => store.lastUpdate(one))),
  instant.map((before) => named(`prune updates ${before}`, (store) => store.pruneUpdates(before))),
);
