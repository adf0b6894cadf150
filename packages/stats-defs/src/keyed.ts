/** A record with the same keys, in the same order, each value made from its key and row. */
export function keyedOf<K extends string, R, V>(
  rows: Readonly<Record<K, R>>,
  make: (key: K, row: R) => V,
): Readonly<Record<K, V>> {
  const keyed = {} as Record<K, V>;
  for (const key of Object.keys(rows) as K[]) keyed[key] = make(key, rows[key]);
  return keyed;
}
