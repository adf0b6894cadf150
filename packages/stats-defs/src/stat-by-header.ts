import { CATALOGUE } from './catalogue.ts';
import type { Catalogue, StatDefinition } from './types.ts';

/** The stat whose header, or dated former header, the text is, blanks round it aside; `undefined` for any other text, labels of other tools included. */
export function statByHeader(
  text: string,
  catalogue: Catalogue<string> = CATALOGUE,
): StatDefinition | undefined {
  const key = catalogue.headers.get(text.trim());
  return key === undefined ? undefined : catalogue.stats[key];
}
