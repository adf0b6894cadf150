/** The values as a record by their own keys, in the same order. */
export function keyed<K extends string, V extends { readonly key: string }>(
  values: readonly V[],
): Readonly<Record<K, V>> {
  const record: Record<string, V> = {};
  for (const value of values) record[value.key] = value;
  return record as Record<K, V>;
}
