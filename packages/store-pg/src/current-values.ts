import type { Values } from './statements/write-submission.ts';
import type { StoredNumbers } from './store-numbers.ts';

/** Of the numbers of an agent's newest ALL TIME snapshot those that the last one before did not have under the same stat. */
export function currentValuesOf(
  { statIds, values, hasHeaders }: StoredNumbers,
  last: ReadonlyMap<number, number>,
): Values {
  const changed = statIds.flatMap((id, place) => (last.get(id) === values[place] ? [] : [place]));
  return {
    statIds: changed.map((place) => statIds[place] ?? 0),
    values: changed.map((place) => values[place] ?? 0),
    hasHeaders,
  };
}
