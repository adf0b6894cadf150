import { type UpdateLog, updateMomentProblemOf, updatesProblemOf } from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import { noteUpdates } from './statements/note-updates.ts';
import { pruneUpdates } from './statements/prune-updates.ts';
import { isUpdateDone, readLastUpdate } from './statements/read-updates.ts';
import { refused, type Work } from './work.ts';

/** `UpdateLog` in Postgres. */
export function updatesOf({ read, write }: Work): UpdateLog {
  return {
    async isUpdateDone(instance, update) {
      const problem = updatesProblemOf(instance, [update]);
      return problem === undefined
        ? read((query) => isUpdateDone(query, instance, update))
        : refused(problem);
    },
    async noteUpdates(instance, updates, at) {
      const problem = updatesProblemOf(instance, updates) ?? updateMomentProblemOf(at);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await noteUpdates(query, instance, updates, at)));
    },
    async lastUpdate(instance) {
      const problem = updatesProblemOf(instance, []);
      return problem === undefined ? read((query) => readLastUpdate(query, instance)) : refused(problem);
    },
    async pruneUpdates(before) {
      const problem = updateMomentProblemOf(before);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok({ removed: await pruneUpdates(query, before) }));
    },
  };
}
