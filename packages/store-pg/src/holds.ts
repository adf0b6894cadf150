import type { Catalogue } from '@prime-tally/stats-core';
import {
  expiryProblemOf,
  type Holds,
  holdIdProblemOf,
  holdProblemOf,
  holdsForProblemOf,
  holdsInProblemOf,
} from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import type { Dictionary } from './dictionary.ts';
import { acceptHold, hold } from './hold.ts';
import {
  countHoldsIn,
  deleteExpiredHolds,
  deleteHold,
  readHoldById,
  readHoldsFor,
} from './statements/holds.ts';
import { refused, type Work } from './work.ts';

/** `Holds` in Postgres. */
export function holdsOf(
  { read, write }: Work,
  catalogue: () => Catalogue<string>,
  dictionary: Dictionary,
): Holds {
  return {
    async hold(draft) {
      const problem = holdProblemOf(draft, catalogue());
      return problem === undefined ? write(async (query) => ok(await hold(query, draft))) : refused(problem);
    },
    async holdById(id) {
      const problem = holdIdProblemOf(id);
      if (problem !== undefined) return refused(problem);
      return read(async (query) => {
        const row = await readHoldById(query, id, false);
        return row?.isAccepted === false ? row.hold : undefined;
      });
    },
    async holdsFor(deciderId, page) {
      const problem = holdsForProblemOf(deciderId, page);
      return problem === undefined ? read((query) => readHoldsFor(query, deciderId, page)) : refused(problem);
    },
    async acceptHold(id, options = {}) {
      const problem = holdIdProblemOf(id);
      return problem === undefined
        ? write((query) => acceptHold(query, dictionary, id, options))
        : refused(problem);
    },
    async refuseHold(id) {
      const problem = holdIdProblemOf(id);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok({ dropped: await deleteHold(query, id) }));
    },
    async dropExpiredHolds(now, limit) {
      const problem = expiryProblemOf(now, limit);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await deleteExpiredHolds(query, now, limit)));
    },
    async holdsIn(chatId) {
      const problem = holdsInProblemOf(chatId);
      return problem === undefined ? read((query) => countHoldsIn(query, chatId)) : refused(problem);
    },
  };
}
