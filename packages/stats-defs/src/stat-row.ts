import { keyedOf } from './keyed.ts';
import type { StatKey } from './keys.ts';
import { LAYOUT, LAYOUT_2019 } from './layout.ts';
import type { StatDefinition, TimeSpan } from './types.ts';
import type { UnitKey } from './units.ts';

/** A definition without what follows from its key and without what most stats share. */
export type StatRow = Pick<StatDefinition, 'header' | 'kind' | 'group'> & {
  readonly unit: UnitKey | null;
} & Partial<Omit<StatDefinition, 'key' | 'unit' | 'order' | 'order2019'>>;

/** Seen in the oldest list found, of that date. */
export const FROM_START = '<= 2019-09-13';

/** Scopes of a stat that every export has. */
export const EVERY: readonly TimeSpan[] = ['all_time', 'month', 'week', 'now'];
/** Scopes of a stat of the moment. */
export const NOW_ONLY: readonly TimeSpan[] = ['now'];
const PAST: readonly TimeSpan[] = ['all_time', 'month', 'week'];

/** Completes rows: a stat is exported for ALL TIME, MONTH and WEEK, reduced to the period and attested by an export, unless its row says otherwise. */
export function definitionsOf(
  rows: Readonly<Record<StatKey, StatRow>>,
): Readonly<Record<StatKey, StatDefinition>> {
  const places = new Map(LAYOUT.map((key, place) => [key, place]));
  const places2019 = new Map(LAYOUT_2019.map((key, place) => [key, place]));
  return keyedOf(rows, (key, row) => {
    const order = places.get(key);
    if (order === undefined) throw new Error(`the layout lacks ${key}`);
    const order2019 = places2019.get(key);
    return {
      key,
      aliases: [],
      periodised: true,
      scopes: PAST,
      order,
      ...(order2019 === undefined ? {} : { order2019 }),
      evidence: 'export',
      isDoubtful: false,
      ...row,
    };
  });
}
