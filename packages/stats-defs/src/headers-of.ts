import type { StatDefinition } from './types.ts';

/** The dictionary of the parser: header and dated aliases → key, label-only stats and other tools' labels left out; of two stats with one header the first. */
export function headersOf<K extends string>(
  stats: Readonly<Record<K, StatDefinition>>,
): ReadonlyMap<string, K> {
  const headers = new Map<string, K>();
  for (const key of Object.keys(stats) as K[]) {
    const { header, aliases, evidence } = stats[key];
    if (evidence !== 'label-only' && !headers.has(header)) headers.set(header, key);
    for (const alias of aliases) if (alias.isHeader) headers.set(alias.text, key);
  }
  return headers;
}
