import type { Catalogue } from '@prime-tally/stats-core';
import {
  type Progress,
  progressInProblemOf,
  progressProblemOf,
  silentProblemOf,
  statHistoryProblemOf,
} from '@prime-tally/stats-core/ports';
import { readLatest } from './statements/read-latest.ts';
import { readProgress, readProgressIn } from './statements/read-progress.ts';
import { readSilent } from './statements/read-silent.ts';
import { readStatHistory } from './statements/read-stat-history.ts';
import { refused, type Work } from './work.ts';

/** `Progress` in Postgres. */
export function progressOf({ read }: Work, catalogue: () => Catalogue<string>): Progress {
  return {
    async latestOf(agent) {
      const problem = progressProblemOf(agent);
      if (problem !== undefined) return refused(problem);
      return read((query) => readLatest(query, agent));
    },
    async progressOf(agent, window) {
      const problem = progressProblemOf(agent, window);
      if (problem !== undefined) return refused(problem);
      return read((query) => readProgress(query, agent, window));
    },
    async progressIn(scope, window, page) {
      const problem = progressInProblemOf(scope, window, page);
      if (problem !== undefined) return refused(problem);
      return read((query) => readProgressIn(query, scope, window, page));
    },
    async statHistoryOf(agent, stat, request) {
      const problem = statHistoryProblemOf(agent, stat, request, catalogue());
      if (problem !== undefined) return refused(problem);
      const { derived } = catalogue();
      const ratio = Object.hasOwn(derived, stat) ? derived[stat] : undefined;
      return read((query) =>
        readStatHistory(query, agent, ratio ? { formula: ratio.formula } : { key: stat }, request),
      );
    },
    async silentIn(chatId, since, limit) {
      const problem = silentProblemOf(chatId, since, limit);
      if (problem !== undefined) return refused(problem);
      return read((query) => readSilent(query, chatId, since, limit));
    },
  };
}
