import { ok } from 'neverthrow';
import type { UserBook, UserId } from '../ports/index.ts';
import { userProblemOf, userSettingsProblemOf, usersWithProblemOf } from '../ports/requests-groups.ts';
import { changedSettingsOf, storedSettingsOf } from '../ports/settings.ts';
import { compareIds } from './compare-ids.ts';
import { refused } from './refused.ts';

/** Settings of people, by user id. */
export type MemoryUsers = Map<UserId, unknown>;

/** The rules of `UserBook` in memory. */
export function memoryUsersOf(users: MemoryUsers): UserBook {
  return {
    async userSettings(userId) {
      const problem = userProblemOf(userId);
      return problem === undefined ? ok(users.get(userId) ?? {}) : refused(problem);
    },
    async saveUserSettings(userId, settings) {
      const problem = userSettingsProblemOf(userId, settings);
      if (problem !== undefined) return refused(problem);
      const stored = storedSettingsOf(settings);
      if (changedSettingsOf({}, stored).length === 0) users.delete(userId);
      else users.set(userId, stored);
      return ok(undefined);
    },
    async usersWith(setting, page) {
      const problem = usersWithProblemOf(setting, page);
      if (problem !== undefined) return refused(problem);
      const { after, limit } = page;
      const found = [...users]
        .filter(([, settings]) => Object.entries(Object(settings)).some(isPair(setting)))
        .map(([userId]) => userId)
        .filter((userId) => after === undefined || compareIds(userId, after) > 0)
        .sort(compareIds);
      return ok(found.slice(0, limit));
    },
  };
}

function isPair(setting: { readonly key: string; readonly value: string }) {
  return ([key, value]: readonly [string, unknown]): boolean =>
    key === setting.key && value === setting.value;
}
