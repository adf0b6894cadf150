import type { StoreResult } from '@prime-tally/stats-core/ports';

/** Answers that may be given again for a while. */
export interface GainCache {
  /** What was answered to the same question of the same catalogue, or what `ask` answers now; issues are not kept. */
  readonly through: <T>(question: unknown, catalogue: object, ask: () => StoreResult<T>) => StoreResult<T>;
  /** After each write: nothing that was asked before it is given again. */
  readonly forget: () => void;
}

/** Most answers to keep; one has 200 rows at most. */
const ANSWERS = 100;

interface Answer {
  readonly until: number;
  readonly catalogue: object;
  readonly result: unknown;
}

/** Keeps answers for `ttlMs` by the clock `now`, in ms; 0 = none. Writes of other processes show when that time is over. */
export function createGainCache(ttlMs: number, now: () => number): GainCache {
  const answers = new Map<string, Answer>();
  let writes = 0;
  return {
    async through<T>(question: unknown, catalogue: object, ask: () => StoreResult<T>) {
      if (ttlMs <= 0) return ask();
      const key = JSON.stringify(question);
      const kept = answers.get(key);
      if (kept && kept.until > now() && kept.catalogue === catalogue)
        return kept.result as Awaited<StoreResult<T>>;
      const [before, askedAt] = [writes, now()];
      const result = await ask();
      // Hint: a write that ended meanwhile may have begun before we read; what we read may lack it.
      if (result.isOk() && writes === before) {
        answers.delete(key);
        answers.set(key, { until: askedAt + ttlMs, catalogue, result });
        const [oldest] = answers.keys();
        if (answers.size > ANSWERS && oldest !== undefined) answers.delete(oldest);
      }
      return result;
    },
    forget() {
      writes += 1;
      answers.clear();
    },
  };
}
