import { isId, type People } from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import { deletePerson } from './delete-person.ts';
import { exportPerson } from './export-person.ts';
import { refused, type Work } from './work.ts';

const NO_USER = 'The user id is not a whole number.';

/** `People` in Postgres. */
export function peopleOf(work: Work): People {
  return {
    async *exportPerson(userId) {
      if (isId(userId)) yield* exportPerson(work, userId);
      else yield refused(NO_USER);
    },
    async deletePerson(userId) {
      if (!isId(userId)) return refused(NO_USER);
      return work.write(async (query) => ok(await deletePerson(query, userId)));
    },
  };
}
