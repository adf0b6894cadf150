import { do_not_optimize as keep, measure } from 'mitata';
import type { BenchOptions } from './bench-row.ts';

/** Median time of one call of `work` in µs, result kept alive so that no engine drops the work. */
export async function medianMicroseconds(work: () => unknown, { quick }: BenchOptions): Promise<number> {
  const effort = quick ? { min_cpu_time: 1e6, min_samples: 2, max_samples: 16 } : { min_cpu_time: 1e9 };
  const { p50 } = await measure(() => keep(work()), effort);
  return p50 / 1000;
}
