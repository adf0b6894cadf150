import { do_not_optimize as keep, measure } from 'mitata';
import type { BenchOptions } from './bench-row.ts';

/** Median time of one call of `work` in µs, result kept alive so that no engine drops the work. */
export async function medianMicroseconds(work: () => unknown, { quick }: BenchOptions): Promise<number> {
  const effort = quick ? { min_cpu_time: 1e6, min_samples: 2, max_samples: 16 } : { min_cpu_time: 1e9 };
  const { p50 } = await measure(() => keep(work()), effort);
  return p50 / 1000;
}

// Shorter than the slice of time that a busy machine gives a process, so that most batches are undisturbed.
const BATCH_MICROSECONDS = 250;
const WARM_MICROSECONDS = 300_000;
const FEWEST_ROUNDS = 60;
const MOST_ROUNDS = 2000;
const BUDGET_MS = 1500;

function microsecondsOf(work: () => unknown, calls: number): number {
  const from = performance.now();
  for (let call = 0; call < calls; call++) keep(work());
  return ((performance.now() - from) / calls) * 1000;
}

/**
 * Time of one call of each work in µs, for figures that are compared: the works take turns in short batches, so that a
 * busy moment of the machine, or a collection of garbage, meets all of them alike. `quantile` 0.5 is the median, 0
 * the fastest.
 */
export function timesInTurns<N extends string>(
  works: Readonly<Record<N, () => unknown>>,
  { quick }: BenchOptions,
  quantile = 0.5,
): Record<N, number> {
  const runs = (Object.keys(works) as N[]).map((name) => {
    const work = works[name];
    // Warm first: a batch is as long as the compiled code makes it.
    const first = microsecondsOf(work, 1);
    const warm = quick ? first : microsecondsOf(work, Math.max(5, Math.round(WARM_MICROSECONDS / first)));
    const calls = quick ? 1 : Math.max(1, Math.round(BATCH_MICROSECONDS / warm));
    return { name, work, calls, times: [] as number[] };
  });
  const until = performance.now() + BUDGET_MS * runs.length;
  for (let round = 0; round < (quick ? 1 : MOST_ROUNDS); round++) {
    if (round >= FEWEST_ROUNDS && performance.now() > until) break;
    for (const { work, calls, times } of runs) times.push(microsecondsOf(work, calls));
  }
  const found = runs.map(({ name, times }) => {
    times.sort((a, b) => a - b);
    return [name, times[Math.floor(times.length * quantile)] ?? Number.NaN];
  });
  return Object.fromEntries(found) as Record<N, number>;
}
