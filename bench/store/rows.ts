import type { BenchRow } from '../bench-row.ts';

/** A figure of the suite with an upper bar, if any. */
export function atMost(name: string, value: number, unit: string, bar?: number): BenchRow {
  const row = { suite: 'store', name, value, unit };
  return bar === undefined ? row : { ...row, bar, ok: value <= bar };
}

/** A figure against the plain schema's; `ratio` says how many times better. */
export function against(
  name: string,
  unit: string,
  { value, floor, ratio }: { readonly value: number; readonly floor: number; readonly ratio: number },
  bar?: number,
): BenchRow {
  const row = { suite: 'store', name, value, unit, floor, ratio };
  return bar === undefined ? row : { ...row, bar, ok: ratio >= bar };
}
