import type { Submission } from '@prime-tally/stats-core/ports';
import fc from 'fast-check';
import { type Command, instant, named } from './model-commands.ts';

const userId = fc.constantFrom('1', '2');
const holdId = fc.integer({ min: 1, max: 4 }).map(String);

/** Commands about submissions that wait. */
export function holds(submission: fc.Arbitrary<Submission>): fc.Arbitrary<Command> {
  const reason = fc.constantFrom('claimed' as const, 'stat_fallen' as const);
  const draft = fc.record({ submission, reason, deciderId: userId, expiresAt: instant });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: draft.map((one) => named(`hold ${JSON.stringify(one)}`, (store) => store.hold(one))),
    },
    {
      weight: 3,
      arbitrary: holdId.chain((id) =>
        fc.constantFrom(
          named(`accept ${id}`, (store) => store.acceptHold(id)),
          named(`accept and keep ${id}`, (store) => store.acceptHold(id, { onConflict: 'keep' })),
          named(`refuse ${id}`, (store) => store.refuseHold(id)),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(instant, fc.integer({ min: 1, max: 2 }))
        .map(([now, limit]) =>
          named(`expire ${now} ${limit}`, (store) => store.dropExpiredHolds(now, limit)),
        ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...HOLD_QUESTIONS) },
  );
}

/** Everything that can be asked about what waits. */
export const HOLD_QUESTIONS: readonly Command[] = [
  ...['1', '2'].map((id) => named(`holds for ${id}`, (store) => store.holdsFor(id, { limit: 200 }))),
  ...['1', '2', '3'].map((id) => named(`hold ${id}`, (store) => store.holdById(id))),
  ...['-1', '-2'].map((id) => named(`holds in ${id}`, (store) => store.holdsIn(id))),
];
