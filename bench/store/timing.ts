/** Something whose calls are timed; `call` counts from 0. */
export type Work = (call: number) => Promise<unknown>;

/** Times in ms of each of several works, taken in turn, so that all meet the same machine. */
export async function timesOf(
  calls: number,
  works: readonly Work[],
): Promise<readonly (readonly number[])[]> {
  const times = works.map((): number[] => []);
  for (let call = 0; call < calls; call++) {
    for (const [index, work] of works.entries()) {
      const from = performance.now();
      await work(call);
      times[index]?.push(performance.now() - from);
    }
  }
  return times;
}

/** The value that a share of all stays at or below; half = the median. */
export function quantileOf(values: readonly number[] | undefined, share = 0.5): number {
  const sorted = [...(values ?? [])].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Items a second, with several under way at a time. */
export async function rateOf<T>(
  items: readonly T[],
  workers: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const from = performance.now();
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return (1000 * items.length) / (performance.now() - from);
}
