import { keyed } from './keyed.ts';
import type { StatKey } from './keys.ts';
import { LAYOUT, LAYOUT_2019 } from './layout.ts';
import type { StatRow } from './rows.ts';
import { STAT_ROWS } from './tables/stats.ts';
import type { StatDefinition, TimeSpan } from './types.ts';

const PAST: readonly TimeSpan[] = ['all_time', 'month', 'week'];

/** Completes rows: a stat is exported for ALL TIME, MONTH and WEEK, reduced to the period and attested by an export, unless its row says otherwise. */
function definitionsOf(rows: Readonly<Record<StatKey, StatRow>>): readonly StatDefinition[] {
  const places = new Map<string, number>(LAYOUT.map((key, place) => [key, place]));
  const places2019 = new Map<string, number>(LAYOUT_2019.map((key, place) => [key, place]));
  return Object.entries(rows).map(([key, row]) => {
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

/** Every stat of the base catalogue, in the order of `STAT_KEYS`. */
export const STATS: Readonly<Record<StatKey, StatDefinition>> = /* @__PURE__ */ keyed(
  /* @__PURE__ */ definitionsOf(STAT_ROWS),
);
