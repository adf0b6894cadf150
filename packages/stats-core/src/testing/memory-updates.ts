import { ok } from 'neverthrow';
import type { UpdateLog } from '../ports/index.ts';
import { updateMomentProblemOf, updatesProblemOf } from '../ports/requests-update.ts';
import { refused } from './refused.ts';

/** A log in which nothing is noted. */
export function createMemoryUpdates(): UpdateLog {
  const instances = new Map<
    string,
    Map<number, { readonly content: string | undefined; readonly at: number }>
  >();
  return {
    async isUpdateDone(instance, update) {
      const problem = updatesProblemOf(instance, [update]);
      if (problem !== undefined) return refused(problem);
      const noted = instances.get(instance);
      const { id, content } = update;
      const ofNumber = noted?.get(id);
      if (ofNumber !== undefined && (content === undefined || ofNumber.content === undefined))
        return ok(true);
      return ok(content !== undefined && [...(noted?.values() ?? [])].some((one) => one.content === content));
    },
    async noteUpdates(instance, updates, at) {
      const problem = updatesProblemOf(instance, updates) ?? updateMomentProblemOf(at);
      if (problem !== undefined) return refused(problem);
      const noted = instances.get(instance) ?? new Map();
      instances.set(instance, noted);
      for (const { id, content } of updates) noted.set(id, { content, at: Date.parse(at) });
      return ok(undefined);
    },
    async lastUpdate(instance) {
      const problem = updatesProblemOf(instance, []);
      if (problem !== undefined) return refused(problem);
      const ids = [...(instances.get(instance)?.keys() ?? [])];
      return ok(ids.reduce<number | undefined>((last, id) => Math.max(last ?? 0, id), undefined));
    },
    async pruneUpdates(before) {
      const problem = updateMomentProblemOf(before);
      if (problem !== undefined) return refused(problem);
      let removed = 0;
      for (const noted of instances.values()) {
        for (const [id, { at }] of noted) {
          if (at < Date.parse(before) && noted.delete(id)) removed += 1;
        }
      }
      return ok({ removed });
    },
  };
}
