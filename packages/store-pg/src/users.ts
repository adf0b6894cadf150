import {
  type UserBook,
  userProblemOf,
  userSettingsProblemOf,
  usersWithProblemOf,
} from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import { readUserSettings, readUsersWith, writeUserSettings } from './statements/user-settings.ts';
import { refused, type Work } from './work.ts';

/** `UserBook` in Postgres. */
export function usersOf({ read, write }: Work): UserBook {
  return {
    async userSettings(userId) {
      const problem = userProblemOf(userId);
      return problem === undefined ? read((query) => readUserSettings(query, userId)) : refused(problem);
    },
    async saveUserSettings(userId, settings) {
      const problem = userSettingsProblemOf(userId, settings);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await writeUserSettings(query, userId, settings)));
    },
    async usersWith(setting, page) {
      const problem = usersWithProblemOf(setting, page);
      return problem === undefined ? read((query) => readUsersWith(query, setting, page)) : refused(problem);
    },
  };
}
