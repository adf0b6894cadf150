import type { Catalogue } from '@prime-tally/stats-defs';
import { ok } from 'neverthrow';
import { derivedOf } from '../meaning/derived-of.ts';
import { momentOf } from '../meaning/local-time.ts';
import type { InstantWindow, Progress, ProgressPair, StatPoint } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import {
  progressInProblemOf,
  progressProblemOf,
  silentProblemOf,
  statHistoryProblemOf,
} from '../ports/requests-progress.ts';
import { historyOf, keyOf, type MemoryAgent, snapshotOf } from './memory-agent.ts';
import type { MemoryBook } from './memory-book.ts';
import { memoryEndsOf, postsOf } from './memory-ends.ts';
import { shownIn } from './memory-scope.ts';
import { refused } from './refused.ts';
import { instantTextOf } from './stored-instant-of.ts';

/** The rules of `Progress` in memory. */
export function memoryProgressOf({
  book,
  catalogue,
}: {
  readonly book: MemoryBook;
  readonly catalogue: Catalogue<string>;
}): Progress {
  const agentOf = (codename: string): MemoryAgent | undefined =>
    book.agents().find(({ name }) => keyOf(name) === keyOf(codename));
  return {
    async latestOf(codename) {
      const problem = progressProblemOf(codename);
      if (problem !== undefined) return refused(problem);
      const agent = agentOf(codename);
      return ok(agent && historyOf(agent).at(-1));
    },
    async progressOf(codename, window) {
      const problem = progressProblemOf(codename, window);
      if (problem !== undefined) return refused(problem);
      const agent = agentOf(codename);
      return ok(agent && pairOf(agent, window));
    },
    async progressIn(scope, window, page) {
      const problem = progressInProblemOf(scope, window, page);
      if (problem !== undefined) return refused(problem);
      const { after, limit } = page;
      const pairs = shownIn(scope, book)
        .filter(({ name }) => after === undefined || keyOf(name) > keyOf(after))
        .flatMap((agent) => pairOf(agent, window) ?? [])
        .sort((a, b) => compareTexts(keyOf(a.agent), keyOf(b.agent)));
      return ok(pairs.slice(0, limit));
    },
    async statHistoryOf(codename, stat, query) {
      const problem = statHistoryProblemOf(codename, stat, query, catalogue);
      if (problem !== undefined) return refused(problem);
      const agent = agentOf(codename);
      const since = query.since === undefined ? Number.NEGATIVE_INFINITY : msOf(query.since);
      const points = agent ? pointsOf(agent, stat, since, catalogue) : [];
      return ok(points.slice(-query.limit));
    },
    async silentIn(chatId, since, limit) {
      const problem = silentProblemOf(chatId, since, limit);
      if (problem !== undefined) return refused(problem);
      const silent = shownIn({ kind: 'chat', chatId }, book)
        .map((agent) => ({ agent: agent.name, lastAt: lastAtOf(agent) }))
        .filter(({ lastAt }) => Date.parse(lastAt) < msOf(since))
        .sort(
          (a, b) =>
            Date.parse(a.lastAt) - Date.parse(b.lastAt) || compareTexts(keyOf(a.agent), keyOf(b.agent)),
        );
      return ok(silent.slice(0, limit));
    },
  };
}

function pairOf(agent: MemoryAgent, window: InstantWindow): ProgressPair | undefined {
  const ends = memoryEndsOf(agent, window);
  return (
    ends && {
      agent: agent.name,
      baseline: snapshotOf(agent, ends.baseline.snapshot),
      baselineIs: ends.baselineIs,
      closing: snapshotOf(agent, ends.closing.snapshot),
    }
  );
}

function pointsOf(
  agent: MemoryAgent,
  stat: string,
  since: number,
  catalogue: Catalogue<string>,
): readonly StatPoint[] {
  const isDerived = Object.hasOwn(catalogue.derived, stat);
  return postsOf(agent)
    .filter(({ instant }) => instant >= since)
    .flatMap(({ snapshot, instant }) => {
      const value = isDerived ? derivedOf(snapshot.stats, stat, { catalogue }) : snapshot.stats[stat];
      return value === undefined ? [] : { takenAt: snapshot.takenAt, at: instantTextOf(instant), value };
    });
}

function lastAtOf({ entries }: MemoryAgent): string {
  return instantTextOf(Math.max(...entries.map(({ receivedAt }) => Date.parse(receivedAt))));
}

function msOf(wholeSecond: string): number {
  return momentOf(wholeSecond.slice(0, -1)) ?? Number.NaN;
}
